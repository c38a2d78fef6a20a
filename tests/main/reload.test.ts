import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNaba, type Naba } from './process.ts';

let folder: string;
let naba: Naba;
let health: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-'));
  await cp(join(import.meta.dirname, '../../knowledge'), folder, { recursive: true });
  naba = startNaba({ LOCAL_PORT: '0', HEALTH_PORT: '0', KNOWLEDGE_DIR: folder }, { folder });
  health = (await naba.says(/"url":"(http:[^"]+)"/))[1]!;
  await naba.says(/"Ready"/);
});
afterAll(async () => {
  naba.child.kill('SIGTERM');
  await naba.ended;
  await rm(folder, { recursive: true });
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${health}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

test('health says that it lives and is ready', async () => {
  expect((await fetch(`${health}/healthz`)).status).toBe(200);
  expect((await fetch(`${health}/readyz`)).status).toBe(200);
  expect(await metric('naba_knowledge_articles')).toBe(2);
});

test('an article that is added, broken, mended and removed is followed without a restart', async () => {
  const added = join(folder, 'added.md');
  await writeFile(added, '# A title\n\nA paragraph about bread.\n');
  await expect.poll(() => metric('naba_knowledge_articles'), { timeout: 5_000 }).toBe(3);

  const whole = await readFile(added, 'utf8');
  await writeFile(added, '---\ntitel: x\n---\n');
  await naba.says(/The articles stay as they were/);
  expect(await metric('naba_knowledge_articles')).toBe(3);
  expect(await metric('naba_knowledge_faults')).toBeGreaterThan(0);

  await writeFile(added, whole);
  await expect.poll(() => metric('naba_knowledge_faults'), { timeout: 5_000 }).toBe(0);
  await rm(added);
  await expect.poll(() => metric('naba_knowledge_articles'), { timeout: 5_000 }).toBe(2);
});
