import { Events } from 'discord.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { type LocalDiscord, type Reader, startLocalDiscord } from '../../src/local/server.ts';
import { write } from '../e2e/conversation.ts';

let discord: LocalDiscord;
let reader: ReaderClient;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, guilds: 1, readers: 3 });
  reader = await ReaderClient.connect(discord);
});
afterAll(async () => {
  reader.close();
  await discord.close();
});

/** Logs a client in, and counts the messages that it hears. */
async function logIn() {
  const client = createClient({ api: discord.api, shards: null });
  let count = 0;
  client.on(Events.MessageCreate, () => (count += 1));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.botToken);
  await ready;
  return { client, heard: () => count };
}

// The build once renamed discord.js's classes, by which its limits are looked up: every message that
// was ever sent stayed in memory, and nothing showed it but an hour under load.
test('the client keeps no messages, and hardly a member', async () => {
  const { client, heard } = await logIn();
  for (let at = 0; at < 20; at++) {
    await write(reader, discord, `<@${discord.applicationId}> ${at}`);
    const [{ dmChannelId }] = discord.readers as [LocalDiscord['readers'][0]];
    await write(reader, discord, String(at), {}, dmChannelId);
  }
  await vi.waitFor(() => expect(heard()).toBe(40));
  const channels = [...client.channels.cache.values()].filter((each) => each.isTextBased());
  expect(channels.length).toBeGreaterThan(0);
  expect(channels.map(({ messages }) => messages.cache.size)).toEqual(channels.map(() => 0));
  // Itself, and whoever spoke last.
  for (const { members } of client.guilds.cache.values())
    expect(members.cache.size).toBeLessThan(3);
  await client.destroy();
});

// discord.js keeps the channel of each person who ever wrote: twelve megabytes of twenty thousand.
test('the client forgets direct channels in which nothing is said any more', async () => {
  const { client, heard } = await logIn();
  const direct = () =>
    [...client.channels.cache.values()].flatMap((each) => (each.isDMBased() ? [each.id] : []));
  const [first, second] = discord.readers as [Reader, Reader];
  await write(reader, discord, 'Hello', {}, first.dmChannelId);
  await vi.waitFor(() => expect(direct()).toEqual([first.dmChannelId]));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60 * 60_000 });
  const other = await ReaderClient.connect(discord, second.token);
  await write(other, discord, 'Hello', {}, second.dmChannelId);
  await vi.waitFor(() => expect(heard()).toBe(2));
  expect(direct()).toEqual([second.dmChannelId]);
  vi.useRealTimers();
  other.close();
  await client.destroy();
});
