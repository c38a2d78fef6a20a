import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Knowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { type KnowledgeWatch, watchKnowledge } from '../../src/knowledge/watch.ts';

let root: string;
let folder: string;
let watching: KnowledgeWatch | undefined;
let seen: Knowledge[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'naba-watch-'));
  folder = join(root, 'knowledge');
  seen = [];
});

afterEach(async () => {
  await watching?.close();
  await rm(root, { recursive: true, force: true });
});

async function startWatching(): Promise<void> {
  const loaded = await loadKnowledge(folder);
  watching = watchKnowledge(folder, (knowledge) => seen.push(knowledge), { loaded, quiet: 50 });
  await watching.ready;
}

function write(title: string, name = 'pearls.en.md'): Promise<void> {
  return writeFile(join(folder, name), `# ${title}\n\nDivers left in May.\n`);
}

/** Waits until the last thing that the watch handed over has these titles, and no fault. */
async function expectTitles(...titles: string[]): Promise<void> {
  await vi.waitFor(
    () => {
      const last = seen.at(-1);
      expect(last?.faults).toEqual([]);
      expect(last?.articles.map(({ title }) => title.en)).toEqual(titles);
    },
    { timeout: 5_000, interval: 20 },
  );
}

test('changed, added and removed articles are handed over', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  await write('Second');
  await expectTitles('Second');
  await write('Dates', 'dates.en.md');
  await expectTitles('Dates', 'Second');
  await rm(join(folder, 'dates.en.md'));
  await expectTitles('Second');
});

test('a suggested question is handed over, though nothing else has changed', async () => {
  await mkdir(folder);
  const file = join(folder, 'pearls.en.md');
  const asking = (question: string) =>
    writeFile(file, `# Pearls\n\nDivers left in May.\n\n- ${question}\n`);
  await asking('When did the divers leave?');
  await startWatching();
  await asking('In what month did the divers leave?');
  const questions = () => seen.at(-1)?.articles[0]?.passages[0]?.questions.en;
  await vi.waitFor(
    () => expect(questions()).toEqual(['In what month did the divers leave?']),
    5_000,
  );
});

test('nothing is handed over while the articles stay the same', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  await write('First');
  await writeFile(join(folder, 'notes.csv'), 'not an article');
  await wait(500);
  expect(seen).toEqual([]);
});

test('a burst of changes is handed over together', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  for (let turn = 1; turn <= 10; turn++) await write(`Turn ${turn}`);
  await expectTitles('Turn 10');
  expect(seen.length).toBeLessThan(5);
});

test('a broken file comes with its faults, and is well again when mended', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  await writeFile(join(folder, 'pearls.en.md'), 'No title here.\n');
  await vi.waitFor(() => expect(seen.at(-1)?.faults[0]?.message).toContain('no title'), 5_000);
  await write('Mended');
  await expectTitles('Mended');
});

test('a fault in a folder below is seen to come, and to go', async () => {
  await mkdir(join(folder, 'drafts'), { recursive: true });
  await write('First');
  await startWatching();
  await write('Draft', 'drafts/draft.en.md');
  await vi.waitFor(() => expect(seen.at(-1)?.faults).toHaveLength(1), 5_000);
  await rm(join(folder, 'drafts/draft.en.md'));
  await expectTitles('First');
});

test('an editor that renames a new file over the old one is followed, twice', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  for (const title of ['Second', 'Third']) {
    await write(title, '.pearls.swp');
    await rename(join(folder, '.pearls.swp'), join(folder, 'pearls.en.md'));
    await expectTitles(title);
  }
});

test('a folder that is removed and made again is followed', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  await rm(folder, { recursive: true });
  await vi.waitFor(() => expect(seen.at(-1)?.faults[0]?.message).toContain('not there'), 5_000);
  await mkdir(folder);
  await write('Second');
  await expectTitles('Second');
  await write('Third');
  await expectTitles('Third');
});

test('a folder that appears only later is followed', async () => {
  await startWatching();
  await mkdir(folder);
  await write('First');
  await expectTitles('First');
});

test('a Kubernetes volume turns all of its links at once, again and again', async () => {
  /** What the kubelet does: `..data` points at a dated folder, and is replaced by a rename. */
  const publish = async (version: number) => {
    await mkdir(join(folder, `..${version}`), { recursive: true });
    await write(`Version ${version}`, join(`..${version}`, 'pearls.en.md'));
    await symlink(`..${version}`, join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    await rm(join(folder, `..${version - 1}`), { recursive: true, force: true });
  };
  await publish(1);
  await symlink(join('..data', 'pearls.en.md'), join(folder, 'pearls.en.md'));
  await startWatching();
  for (const version of [2, 3, 4]) {
    await publish(version);
    await expectTitles(`Version ${version}`);
  }
});

test('a folder that is a link is followed when the link turns', async () => {
  for (const release of ['one', 'two', 'three']) {
    await mkdir(join(root, release));
    await writeFile(join(root, release, 'pearls.en.md'), `# Release ${release}\n\nDivers left.\n`);
  }
  await symlink('one', folder);
  await startWatching();
  for (const release of ['two', 'three']) {
    await symlink(release, join(root, 'turning'));
    await rename(join(root, 'turning'), folder);
    await expectTitles(`Release ${release}`);
    await write(`Mended ${release}`);
    await expectTitles(`Mended ${release}`);
  }
});

test('nothing is handed over after closing', async () => {
  await mkdir(folder);
  await write('First');
  await startWatching();
  await write('Second');
  await watching?.close();
  const before = seen.length;
  await write('Third');
  await wait(300);
  expect(seen.length).toBe(before);
});
