import { type Client, DiscordAPIError, Events, type Message } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { CODES } from '../../src/discord/desk/delivery.ts';
import { explain } from '../../src/discord/desk/unanswered.ts';
import { texts } from '../../src/discord/texts/texts.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { write } from '../e2e/conversation.ts';

const ignore = () => undefined;

let discord: LocalDiscord;
let reader: ReaderClient;
let client: Client<true>;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, rateLimits: false });
  reader = await ReaderClient.connect(discord);
  const bot = createClient({ api: discord.api, shards: null });
  const ready = new Promise<Client<true>>((resolve) => bot.once(Events.ClientReady, resolve));
  await bot.login(discord.botToken);
  client = await ready;
});
afterAll(async () => {
  reader.close();
  await client.destroy();
  await discord.close();
});

/** A message as the bot's client hears it. */
async function heard(channel: string): Promise<Message> {
  const message = new Promise<Message>((resolve) => client.once(Events.MessageCreate, resolve));
  await write(reader, discord, `<@${discord.applicationId}> متى؟`, {}, channel);
  return message;
}

/** What a reader is told whose message Discord did not let the bot answer, and what was logged. */
async function explained(code: number, channel = discord.channelId) {
  const message = await heard(channel);
  const known = reader.heard.length;
  const details = { files: undefined, body: undefined };
  const error = new DiscordAPIError({ code, message: '' }, code, 403, 'POST', '', details);
  const warned: string[] = [];
  const failures: unknown[] = [];
  await explain(
    message,
    { command: 'mention', reader: 'en', error },
    {
      log: { debug: ignore, info: ignore, warn: (_, told) => warned.push(told), error: ignore },
      observer: {
        answered: ignore,
        limited: ignore,
        gateway: ignore,
        failed: (failure) => failures.push(failure),
      },
    },
  );
  const told = await reader.hears('MESSAGE_CREATE', (data) =>
    reader.heard.slice(known).some((each) => each.data === data),
  );
  return { told: JSON.stringify(told.embeds), channel: told.channel_id, warned, failures };
}

const { notices, permissions } = texts.en;
const lacking = notices.missingPermissions([permissions.SendMessages]);

test.each(['missingAccess', 'missingPermissions', 'noMessageHistory'] as const)(
  'whoever asks where the bot may not answer is told directly: %s',
  async (name) => {
    const { told, channel, warned, failures } = await explained(CODES[name]);
    expect(told).toContain(lacking);
    expect(channel).toBe(discord.readers[0]!.dmChannelId);
    expect(warned).toEqual(['Permissions are missing to answer']);
    expect(failures).toEqual([]);
  },
);

test('where it is not known what the bot may do, the usual permission alone is named', async () => {
  client.guilds.cache.get(discord.guildId)!.members.cache.clear();
  const { told } = await explained(CODES.missingPermissions);
  expect(told).toContain(lacking);
});

test.each(['threadLocked', 'threadArchived'] as const)(
  'whoever asks in a thread that is closed is told so: %s',
  async (name) => {
    const { told, failures } = await explained(CODES[name]);
    expect(told).toContain(notices.closed);
    expect(failures).toEqual([]);
  },
);

test('in direct messages there is nobody to grant a permission, and none is asked for', async () => {
  const { dmChannelId } = discord.readers[0]!;
  const { told, failures } = await explained(CODES.missingPermissions, dmChannelId);
  expect(told).toContain('Something went wrong on my side');
  expect(failures).toHaveLength(1);
});
