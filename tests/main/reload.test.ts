import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { command, textOf } from '../e2e/conversation.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { type Asking, keepAsking, settingsFor, sumOf } from './asking.ts';
import { type Naba, startNaba } from './process.ts';

/** How soon a change is to be seen, in milliseconds. */
const SEEN = { timeout: 2_000, interval: 50 };

let discord: LocalDiscord;
let reader: ReaderClient;
let folder: string;
let naba: Naba;
let health: string;
let asking: Asking;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, identifyWindow: 0 });
  folder = await mkdtemp(join(tmpdir(), 'naba-'));
  await cp(join(import.meta.dirname, '../../knowledge'), folder, { recursive: true });
  naba = startNaba(
    { ...settingsFor(discord), HEALTH_PORT: '0', KNOWLEDGE_DIR: folder },
    { folder },
  );
  health = (await naba.says(/"url":"(http:[^"]+)"/))[1]!;
  await naba.says(/"Commands registered"/);
  reader = await ReaderClient.connect(discord);
  asking = keepAsking(reader, 'من هو السفير الياباني؟', [discord.channelId]);
});
afterAll(async () => {
  reader.close();
  naba.child.kill('SIGTERM');
  await naba.ended;
  await discord.close();
  await rm(folder, { recursive: true });
});

/** An article about what no other article tells. */
const article = (oven: string) =>
  `# The village oven\n\nThe village oven is heated with ${oven}.\n\n- What heats the village oven?\n`;

const answer = async () =>
  textOf(await command(reader, 'ask', { question: 'What is the village oven heated with?' }));

/** Waits until half a second's questions more were asked. */
async function meanwhile(): Promise<void> {
  const before = asking.asked();
  await expect.poll(asking.asked, { timeout: 5_000 }).toBeGreaterThan(before + 25);
}

/** What Naba offers to somebody who types in an option of /ask. */
async function offered(option: string, value: string): Promise<string> {
  const { id } = await reader.command('ask');
  const options = [{ type: 3, name: option, value, focused: true }];
  const nonce = await reader.act(4, { id, name: 'ask', type: 1, options });
  const isIts = (data: { nonce?: unknown }) => data.nonce === nonce;
  return JSON.stringify(await reader.hears('APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE', isIts));
}

test('articles are added, changed, broken, mended and removed while people ask', async () => {
  const file = join(folder, 'oven.en.md');
  expect(await answer()).not.toContain('olive wood');

  await writeFile(file, article('olive wood'));
  await expect.poll(answer, SEEN).toContain('olive wood');
  expect(await offered('question', 'oven')).toContain('What heats the village oven?');
  expect(await offered('article', 'oven')).toContain('The village oven');
  expect(await sumOf(health, 'naba_knowledge_articles')).toBe(3);
  await meanwhile();

  await writeFile(file, article('almond shells'));
  await expect.poll(answer, SEEN).toContain('almond shells');
  await meanwhile();

  await writeFile(file, '---\ntitel: The village oven\n---\n');
  await expect.poll(() => sumOf(health, 'naba_knowledge_faults'), SEEN).toBeGreaterThan(0);
  expect(naba.output()).toMatch(/"file":"[^"]*oven\.en\.md","line":2/);
  expect(naba.output()).toContain('The articles stay as they were');
  expect(await (await fetch(`${health}/healthz`)).json()).not.toMatchObject({ faults: 0 });
  expect((await fetch(`${health}/readyz`)).status).toBe(200);
  await meanwhile();
  expect(await answer()).toContain('almond shells');

  await writeFile(file, article('dry reeds'));
  await expect.poll(answer, SEEN).toContain('dry reeds');
  expect(await sumOf(health, 'naba_knowledge_faults')).toBe(0);
  await meanwhile();

  await rm(file);
  await expect.poll(answer, SEEN).not.toContain('dry reeds');
  expect(await offered('question', 'oven')).not.toContain('What heats the village oven?');
  expect(await offered('article', 'oven')).not.toContain('The village oven');
  expect(await sumOf(health, 'naba_knowledge_articles')).toBe(2);
  await meanwhile();

  // Through all of it everybody who asked was answered, once, by the same process.
  const answers = await asking.stop();
  expect(new Set(answers)).toEqual(new Set([1]));
  expect(await sumOf(health, 'naba_failures_total')).toBe(0);
  expect(naba.output().match(/"Ready"/g)).toHaveLength(1);
  expect(naba.child.exitCode).toBeNull();
});
