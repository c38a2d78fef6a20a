import { Client } from 'oceanic.js';
import { expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/local/server.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';

it('serves oceanic.js: log in, register, hear, answer, edit, follow up', async () => {
  const discord = await startLocalDiscord({ page: false });
  const client = new Client({
    auth: `Bot ${discord.botToken}`,
    rest: { baseURL: `${discord.api}/v10` },
    gateway: { intents: ['GUILDS'] },
  });
  client.on('error', (error) => {
    throw error instanceof Error ? error : new Error(error);
  });
  client.on('interactionCreate', (interaction) => {
    if (!interaction.isCommandInteraction()) return;
    void interaction
      .createMessage({ content: 'first' })
      .then(() => interaction.editOriginal({ content: 'second' }))
      .then(() => interaction.createFollowup({ content: 'third' }));
  });
  const ready = new Promise<void>((resolve) => client.once('ready', resolve));
  await client.connect();
  await ready;
  await client.application.createGlobalCommand({
    type: 1,
    name: 'count',
    description: 'Counts to three.',
  });
  const reader = await ReaderClient.connect(discord);
  const { id, name, type } = await reader.command('count');
  await reader.act(2, { id, name, type });
  await reader.hears('MESSAGE_CREATE', (each) => each.content === 'first');
  await reader.hears('MESSAGE_UPDATE', (each) => each.content === 'second');
  const third = await reader.hears('MESSAGE_CREATE', (each) => each.content === 'third');
  expect((third.author as { id: string }).id).toBe(discord.applicationId);
  reader.close();
  client.disconnect(false);
  await discord.close();
});
