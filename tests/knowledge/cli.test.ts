import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../main/command.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-knowledge-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCommand('knowledge', args);

test('sound articles are summarised, and the status is 0', async () => {
  await writeFile(join(folder, 'story.md'), '# خبر\n\nنص.\n\n- ما هذا؟\n');
  const { output, errors, status } = await run(folder);
  expect(errors).toBe('');
  expect(output).toMatch(
    /^story \(ar, version [0-9a-f]{8}\)\n {2}خبر\n {2}1 passage, 0 headings, /,
  );
  expect(status).toBe(0);
});

test('every fault is a line of its own with file and line, and the status is 1', async () => {
  await writeFile(join(folder, 'one.md'), '# T\n\nText.\n\n- no question\n');
  await writeFile(join(folder, 'two.md'), '');
  const { errors, status } = await run(folder);
  expect(errors.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/one\.md:5 A list holds questions/) as string,
    expect.stringMatching(/two\.md:1 The file is empty/) as string,
  ]);
  expect(status).toBe(1);
});

test('programs get one JSON object', async () => {
  await writeFile(join(folder, 'story.md'), '# T\n\nText.\n');
  await writeFile(join(folder, 'two.md'), '');
  const { output, status } = await run('--json', folder);
  expect(JSON.parse(output)).toMatchObject({
    articles: [{ id: 'story', title: 'T', passages: 1, questions: { en: 0 } }],
    faults: [{ file: join(folder, 'two.md'), line: 1 }],
  });
  expect(status).toBe(1);
});

test('a wrong option is explained, and the status is 2', async () => {
  const { errors, status } = await run('--jsn');
  expect(errors).toMatch(/--jsn/);
  expect(errors).toMatch(/npm run knowledge -- \[--json\] \[FOLDER\]/);
  expect(status).toBe(2);
});
