import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Faults } from '../../src/local/faults.ts';
import { Hub } from '../../src/local/gateway/hub.ts';
import { Interactions } from '../../src/local/interactions.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';
import { checkPosted } from '../../src/local/validation/posted.ts';
import { World } from '../../src/local/world.ts';

let discord: LocalDiscord;
let bot: Client;
let reader: ReaderClient;

beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, rateLimits: false });
  bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  const ready = new Promise<void>((resolve) => bot.once(Events.ClientReady, () => resolve()));
  await bot.login(discord.botToken);
  await ready;
  await bot.application?.commands.set([{ name: 'go', description: 'd' }]);
  reader = await ReaderClient.connect(discord);
});
afterAll(async () => {
  reader.close();
  await bot.destroy();
  await discord.close();
});

/** What a reader does, as the bot hears of it. */
async function heardOf(act: () => Promise<string>): Promise<Interaction & { nonce: string }> {
  const heard = new Promise<Interaction>((resolve) => bot.once(Events.InteractionCreate, resolve));
  const nonce = await act();
  return Object.assign(await heard, { nonce });
}

/** Answers an interaction; gives the status, and where the answer is at fault. */
async function answer({ id, token }: Interaction, type: number, data?: object) {
  const response = await fetch(`${discord.api}/v10/interactions/${id}/${token}/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type, data }),
  });
  const body = JSON.parse((await response.text()) || '{}') as { errors?: object };
  return [response.status, ...Object.keys(body.errors ?? {})];
}

const input = { type: 4, custom_id: 'why', style: 1 };
const form = {
  title: 'Why?',
  custom_id: 'form',
  components: [{ type: 18, label: 'Because', component: input }],
};
const button = { type: 2, style: 1, label: 'b', custom_id: 'b' };

const run = async () => {
  const { id, name, type } = await reader.command('go');
  return heardOf(() => reader.act(2, { id, name, type }));
};
const press = (messageId: string) =>
  heardOf(() => reader.act(3, { component_type: 2, custom_id: 'b' }, { messageId }));

/** Shows a form in answer, and fills it in. */
async function fillIn(opener: Interaction & { nonce: string }) {
  expect(await answer(opener, 9, form)).toEqual([204]);
  const filled = { type: 18, component: { type: 4, custom_id: 'why', value: 'so' } };
  const data = { id: opener.id, custom_id: 'form', components: [filled] };
  return heardOf(() => reader.act(5, data));
}

describe('a form that was filled in', () => {
  it('has no message to update where a command showed it, and shows no other form', async () => {
    const filled = await fillIn(await run());
    expect(await answer(filled, 6)).toEqual([400, 'type']);
    expect(await answer(filled, 7, { content: 'c' })).toEqual([400, 'type']);
    expect(await answer(filled, 9, form)).toEqual([400, 'type']);
    expect(await answer(filled, 4, { content: 'c' })).toEqual([204]);
  });

  it('updates the message whose button showed it', async () => {
    const command = await run();
    const components = [{ type: 1, components: [button] }];
    await answer(command, 4, { content: 'before', components });
    const message = await reader.hears('MESSAGE_CREATE', ({ nonce }) => nonce === command.nonce);
    const id = message.id as string;
    expect(await answer(await fillIn(await press(id)), 6)).toEqual([204]);
    expect(await answer(await fillIn(await press(id)), 7, { content: 'after' })).toEqual([204]);
    await reader.hears('MESSAGE_UPDATE', (each) => each.id === id && each.content === 'after');
  });
});

it('of a burst of interactions no more are remembered, once it is over, than before it', () => {
  const world = new World({ guilds: 1, readers: 1 });
  const interactions = new Interactions(new Hub(world, new Faults()));
  const [person] = world.readers;
  const [channel] = world.guilds[0]!.channels;
  world.commands.set('global', [{ id: '1', name: 'go', type: 1 } as never]);
  const posted = checkPosted({
    type: 2,
    application_id: world.applicationId,
    channel_id: channel!.id,
    session_id: 's',
    data: { id: '1', name: 'go', type: 1 },
  });
  const open = () => interactions.open(person!, { posted, channel: channel!, locale: 'ar' });
  const burst = Array.from({ length: 6_000 }, open);
  for (const { id, token } of burst) {
    interactions.answer(id, token, { type: 5, data: {}, files: [] });
  }
  open();
  const known = burst.filter(({ token }) => {
    try {
      return interactions.byWebhook(token).token === token;
    } catch {
      return false;
    }
  });
  expect(known).toHaveLength(1_999);
});
