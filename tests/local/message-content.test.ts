import {
  type APIMessage,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';

let discord: LocalDiscord;
let bot: Client;
let reader: ReaderClient;
/** What the bot hears over the gateway. */
let heard: APIMessage[];

/** Brings a Discord up whose application was granted these intents, with a bot that uses them. */
async function open(grantedIntents: number): Promise<void> {
  discord = await startLocalDiscord({ page: false, rateLimits: false, grantedIntents });
  const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | grantedIntents;
  bot = new Client({ intents, rest: { api: discord.api } });
  heard = [];
  bot.ws.on(GatewayDispatchEvents.MessageCreate, (message: APIMessage) => heard.push(message));
  const ready = new Promise<void>((resolve) => bot.once(Events.ClientReady, () => resolve()));
  await bot.login(discord.botToken);
  await ready;
  reader = await ReaderClient.connect(discord);
}
afterEach(async () => {
  reader.close();
  await bot.destroy();
  await discord.close();
});

type Said = Pick<APIMessage, 'id' | 'content' | 'referenced_message'>;

async function ask(by: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${discord.api}/v10/channels/${path}`, {
    method,
    headers: { authorization: by, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.json();
}
const asBot = (...what: [string, string, object?]) => ask(`Bot ${discord.botToken}`, ...what);
const asReader = (...what: [string, string, object?]) => ask(discord.readerToken, ...what);

/** Says something to people, and in reply to it something to the bot. */
async function talk() {
  const path = `${discord.channelId}/messages`;
  const toPeople = (await asReader('POST', path, { content: 'for people' })) as Said;
  const toBot = (await asReader('POST', path, {
    content: `<@${discord.applicationId}> for you`,
    message_reference: { message_id: toPeople.id },
    allowed_mentions: { parse: ['users'] },
  })) as Said;
  await expect.poll(() => heard.length).toBe(2);
  return { path, toPeople, toBot };
}

const texts = ({ content, referenced_message: original }: Said) => [content, original?.content];

describe('without the intent for message content a bot reads what is for it alone', () => {
  it('over REST and over the gateway, and of what others reply to as well', async () => {
    await open(0);
    const { path, toPeople, toBot } = await talk();
    const forBot = `<@${discord.applicationId}> for you`;
    expect(heard.map(texts)).toEqual([
      ['', undefined],
      [forBot, ''],
    ]);
    expect(texts((await asBot('GET', `${path}/${toPeople.id}`)) as Said)).toEqual(['', undefined]);
    expect(texts((await asBot('GET', `${path}/${toBot.id}`)) as Said)).toEqual([forBot, '']);
    expect(((await asBot('GET', path)) as Said[]).map(texts)).toEqual([
      [forBot, ''],
      ['', undefined],
    ]);
    const reply = { content: 'mine', message_reference: { message_id: toPeople.id } };
    const own = (await asBot('POST', path, reply)) as Said;
    expect(texts(own)).toEqual(['mine', '']);
    expect(texts((await asBot('PATCH', `${path}/${own.id}`, { content: 'new' })) as Said)).toEqual([
      'new',
      '',
    ]);
    // People read all of it.
    expect(texts((await asReader('GET', `${path}/${toBot.id}`)) as Said)).toEqual([
      forBot,
      'for people',
    ]);
  });

  it('and direct messages', async () => {
    await open(0);
    const path = `${discord.readers[0]!.dmChannelId}/messages`;
    const { id } = (await asReader('POST', path, { content: 'between us' })) as Said;
    expect(await asBot('GET', `${path}/${id}`)).toMatchObject({ content: 'between us' });
  });
});

it('with it a bot reads everything', async () => {
  await open(GatewayIntentBits.MessageContent);
  const { path, toBot } = await talk();
  expect(heard.map(({ content }) => content)).toContain('for people');
  const read = (await asBot('GET', `${path}/${toBot.id}`)) as Said;
  expect(texts(read)).toEqual([`<@${discord.applicationId}> for you`, 'for people']);
});
