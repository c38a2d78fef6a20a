import { Events } from 'discord.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
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

// The build once renamed discord.js's classes, by which its limits are looked up: every message that
// was ever sent stayed in memory, and nothing showed it but an hour under load.
test('the client keeps no messages, and hardly a member', async () => {
  const client = createClient({ api: discord.api, shards: null });
  let heard = 0;
  client.on(Events.MessageCreate, () => (heard += 1));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.botToken);
  await ready;
  for (let at = 0; at < 20; at++) {
    await write(reader, discord, `<@${discord.applicationId}> ${at}`);
    const [{ dmChannelId }] = discord.readers as [LocalDiscord['readers'][0]];
    await write(reader, discord, String(at), {}, dmChannelId);
  }
  await vi.waitFor(() => expect(heard).toBe(40));
  const channels = [...client.channels.cache.values()].filter((each) => each.isTextBased());
  expect(channels.length).toBeGreaterThan(0);
  expect(channels.map(({ messages }) => messages.cache.size)).toEqual(channels.map(() => 0));
  // Itself, and whoever spoke last.
  for (const { members } of client.guilds.cache.values())
    expect(members.cache.size).toBeLessThan(3);
  await client.destroy();
});
