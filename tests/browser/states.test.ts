import { Client, GatewayIntentBits, MessageFlags, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlace, type Place } from './house.ts';
import { locales, visit, type Reader } from './reader.ts';

/*
 * What a reader sees while a bot takes its time, or never answers. Naba is too quick for that, so
 * a small bot of its own, with the same client library, is slow on purpose.
 */

let place: Place;
let slow: Client;

const row = {
  type: 1 as const,
  components: [
    { type: 2 as const, style: 1 as const, label: 'Slow', custom_id: 'slow' },
    { type: 2 as const, style: 2 as const, label: 'Silent', custom_id: 'silent' },
  ],
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'silent') return;
    if (interaction.commandName === 'buttons') {
      await interaction.reply({ content: 'Press one.', components: [row] });
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await pause(600);
    await interaction.editReply('Thought about it.');
  } else if (interaction.isButton() && interaction.customId === 'slow') {
    await pause(600);
    await interaction.update({ content: 'Pressed.', components: [row] });
  }
}

beforeAll(async () => {
  place = await openPlace();
  slow = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: place.discord.api } });
  slow.on('interactionCreate', (interaction) => {
    // Some of the faults below let an answer fail; the reader's side is what is looked at.
    answer(interaction).catch(() => undefined);
  });
  const ready = new Promise<void>((resolve) => slow.once('clientReady', () => resolve()));
  await slow.login(place.discord.botToken);
  await ready;
  await slow.application?.commands.set(
    ['think', 'silent', 'buttons'].map((name) => ({ name, description: `Tries ${name}` })),
  );
});
afterAll(async () => {
  await slow.destroy();
  await place.close();
});

describe.each(locales)('while a bot takes its time (%s)', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(place.browser, place.url, { locale });
  });
  afterAll(() => reader.leave());

  async function run(command: string): Promise<void> {
    await reader.begin(command);
    await reader.page.keyboard.press('Enter');
  }

  test('a deferred answer shows that the bot thinks, then takes its place', async () => {
    const before = await reader.messages().count();
    await run('think');
    const message = reader.messages().nth(before);
    await message.getByText(reader.texts.thinking('Naba')).waitFor();
    await message.getByText('Thought about it.').waitFor();
    await message.getByText(reader.texts.onlyYou).waitFor();
    expect(await message.locator('.thinking').count()).toBe(0);
  });

  test('a command without an answer is said to have none', async () => {
    await run('silent');
    await reader.page.getByText(reader.texts.noResponse).waitFor();
    await reader.page.getByRole('button', { name: reader.texts.dismiss }).last().click();
    await expect.poll(() => reader.page.getByText(reader.texts.noResponse).count()).toBe(0);
  });

  test('a button that was pressed waits, keeps the focus, and cannot be pressed again', async () => {
    const message = await reader.reply(() => run('buttons'));
    const button = message.getByRole('button', { name: 'Slow' });
    await button.focus();
    await reader.page.keyboard.press('Enter');
    await message.locator('[aria-busy="true"]', { hasText: 'Slow' }).waitFor();
    expect(await message.getByRole('button', { name: 'Silent' }).isDisabled()).toBe(true);
    await message.getByText('Pressed.').waitFor();
    await expect.poll(() => message.locator('[aria-busy]').count()).toBe(0);
    expect(await message.locator('button:focus').innerText()).toBe('Slow');
  });

  test('a button without an answer is said to have failed, and can be pressed again', async () => {
    const message = await reader.reply(() => run('buttons'));
    await message.getByRole('button', { name: 'Silent' }).click();
    await message.getByText(reader.texts.failed).waitFor();
    expect(await message.getByRole('button', { name: 'Silent' }).isEnabled()).toBe(true);
  });

  test('who types is shown', async () => {
    const channel = await slow.channels.fetch(place.discord.channelId);
    if (channel?.isSendable() !== true) throw new Error('The channel takes no messages.');
    await channel.sendTyping();
    await reader.page.getByText(reader.texts.typing('Naba')).waitFor();
    await channel.send('There.');
    await expect.poll(() => reader.page.getByText(reader.texts.typing('Naba')).count()).toBe(0);
  });

  test('an edited message says so, and a deleted one goes', async () => {
    const channel = await slow.channels.fetch(place.discord.channelId);
    if (channel?.isSendable() !== true) throw new Error('The channel takes no messages.');
    const sent = await channel.send('First.');
    const message = reader.page.locator(`#message-${sent.id}`);
    await message.getByText('First.').waitFor();
    await sent.edit('Second.');
    await message.getByText('Second.').waitFor();
    await message.getByText(reader.texts.edited).waitFor();
    await sent.delete();
    await message.waitFor({ state: 'detached' });
  });
});

test('only what leads to the web is a link', async () => {
  const reader = await visit(place.browser, place.url, { locale: 'en-US' });
  const channel = await slow.channels.fetch(place.discord.channelId);
  if (channel?.isSendable() !== true) throw new Error('The channel takes no messages.');
  const links = {
    type: 1 as const,
    components: ['https://example.org/', 'discord://-/settings'].map((url) => ({
      type: 2 as const,
      style: 5 as const,
      label: new URL(url).protocol,
      url,
    })),
  };
  const { id } = await channel.send({
    content: '[text](https://example.org/)',
    embeds: [{ title: 'Title', url: 'https://example.org/' }],
    components: [links],
  });
  const message = reader.page.locator(`#message-${id}`);
  await message.getByText('discord:').waitFor();
  const led = await message.getByRole('link').allInnerTexts();
  expect(led.toSorted()).toEqual(['Title', 'https:', 'text']);
  await reader.leave();
});

test('a fault is switched on in the developer’s drawer, and befalls the bot', async () => {
  const reader = await visit(place.browser, place.url, { locale: 'en-US' });
  await reader.page.getByRole('button', { name: reader.texts.developer }).click();
  const drawer = reader.page.getByRole('complementary', { name: reader.texts.developer });
  await drawer.getByRole('combobox').selectOption({ label: reader.texts.faultNames.expired });
  await drawer.getByRole('button', { name: reader.texts.faultSwitch }).click();
  await drawer.getByText(reader.texts.faultOn(reader.texts.faultNames.expired)).waitFor();
  await reader.begin('buttons');
  await reader.page.keyboard.press('Enter');
  await reader.page.getByText(reader.texts.noResponse).waitFor();
  await drawer.getByText('INTERACTION_FAILURE').first().waitFor();
  await reader.leave();
});

describe('while the connection is lost', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(place.browser, place.url, {
      locale: 'en-US',
      script: `
        globalThis.sockets = [];
        globalThis.away = false;
        globalThis.WebSocket = class extends WebSocket {
          constructor(...address) {
            super(...address);
            if (away) this.close();
            else sockets.push(this);
          }
        };`,
    });
  });
  afterAll(() => reader.leave());

  async function channel() {
    const found = await slow.channels.fetch(place.discord.channelId);
    if (found?.isSendable() !== true) throw new Error('The channel takes no messages.');
    return found;
  }

  test('what is said is heard once it is back', async () => {
    await reader.page.evaluate('sockets.at(-1).close(4000)');
    await (await channel()).send('Said meanwhile.');
    await reader.page.getByText('Said meanwhile.').waitFor();
    expect(await reader.page.evaluate('sockets.length')).toBe(2);
    expect(await reader.page.getByText('Said meanwhile.').count()).toBe(1);
  });

  test('what is deleted or changed is so once a new one is there; private messages stay', async () => {
    const open = await channel();
    const gone = await open.send('To be deleted.');
    const changed = await open.send('To be changed.');
    // The reply is told by its place below these.
    await reader.page.locator(`#message-${changed.id}`).waitFor();
    const own = await reader.reply(async () => {
      await reader.begin('think');
      await reader.page.keyboard.press('Enter');
    });
    await own.getByText('Thought about it.').waitFor();
    const thoughts = reader.page.getByText('Thought about it.');
    const before = await thoughts.count();
    const last = await open.send('To be deleted as well.');
    const deleted = [gone, last].map(({ id }) => reader.page.locator(`#message-${id}`));
    for (const message of deleted) await message.waitFor();

    // 4009: the session is lost, and what happens in it is not replayed.
    await reader.page.evaluate('away = true; sockets.at(-1).close(4009)');
    await reader.page.getByText(reader.texts.connecting).waitFor();
    await Promise.all([gone.delete(), last.delete(), changed.edit('Other words.')]);
    await reader.page.evaluate('away = false');

    await reader.page.locator(`#message-${changed.id}`).getByText('Other words.').waitFor();
    for (const message of deleted) expect(await message.count()).toBe(0);
    expect(await thoughts.count()).toBe(before);
  });
});
