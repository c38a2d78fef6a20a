import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const folder = await mkdtemp(join(tmpdir(), 'naba-bounds-'));
afterAll(() => rm(folder, { recursive: true }));

/** What would keep the parsers busy ends a test by its time limit. */
async function load(content: string) {
  await writeFile(join(folder, 'a.en.md'), content);
  return loadKnowledge(folder);
}

const article = (text: string) => `# T\n\nA paragraph.\n\n${text}\n`;
const keys = (yaml: string) => `---\ntitle: T\nmeetings: ${yaml}\n---\n\nA paragraph.\n`;

// Five thousand “>” ended the check of the articles without a word of which file it was, and thirty
// kilobytes of “![” kept a bot from answering for twenty-three seconds.
describe('what would keep the parsers busy is a fault with its line:', () => {
  test.each([
    ['quotations in each other', article(`${'>'.repeat(5_000)} text`), 5],
    ['quotations after each other', article('>>>>>>>> text\n\n'.repeat(5_000)), 255],
    ['lists in each other', article(`${'- '.repeat(5_000)}a?`), 5],
    ['pictures in each other', article('!['.repeat(15_000)), 5],
    ['links in each other', article(`${'['.repeat(5_000)}a${'](b)'.repeat(5_000)}`), 5],
    ['emphasis in each other', article(`${'*a '.repeat(5_000)}b${' a*'.repeat(5_000)}`), 5],
    ['HTML that is not closed', article('<!--a '.repeat(5_000)), 5],
    ['emphasis line by line', article('*a\n'.repeat(5_000)), 1_005],
    ['many paragraphs of links', article(`${'![a](b)'.repeat(250)}\n\n`.repeat(20)), 13],
    ['lists behind HTML', article('- a?\n<div>\n\n'.repeat(5_000)), 2_450],
    ['lists between rules', article('- a?\n***\n'.repeat(5_000)), 2_001],
    ['YAML in brackets', keys('['.repeat(20_000)), 3],
    ['YAML in braces', keys(`${'{a: '.repeat(5_000)}${'}'.repeat(5_000)}`), 3],
    ['YAML in dashes', keys(`\n  ${'- '.repeat(5_000)}a`), 4],
  ])('%s', async (_name, content, line) => {
    const { faults } = await load(content);
    expect(faults.map((fault) => ({ ...fault, message: fault.message.slice(0, 24) }))).toEqual([
      { file: join(folder, 'a.en.md'), line, language: 'en', message: 'More signs of formatting' },
    ]);
  });
});

test('lines without end are a fault with the first that is too much', async () => {
  const { faults } = await load(`# T\n\n${'a\n\n'.repeat(87_000)}`);
  expect(faults.map(({ line, message }) => [line, message])).toEqual([
    [
      40_001,
      'An article has 20000 lines of text at most, and here they are more: split it, or write each paragraph on one line.',
    ],
  ]);
});

// Comparing each with all before it took half a minute.
test('tens of thousands of keys are told to be unknown, the first hundred each', async () => {
  const lines = Array.from({ length: 25_000 }, (_, at) => `k${at}: v`);
  const { faults } = await load(`---\n${lines.join('\n')}\n---\n\nA paragraph.\n`);
  const [untitled, ...unknown] = faults.map(({ line, message }) => [line, message.slice(0, 16)]);
  expect(untitled).toEqual([1, 'The article has ']);
  expect(unknown.slice(0, -1)).toEqual(
    Array.from({ length: 99 }, (_, at) => [at + 2, 'There is no key ']),
  );
  expect(faults.at(-1)).toMatchObject({
    line: 101,
    message: 'The file has 24901 more faults from here on. Mend those above first.',
  });
});

test('the first faults of each file are told, whatever stands in others', async () => {
  const meetings = keys(`[${'a,'.repeat(50_000)}a]`);
  const other = join(folder, 'b.ar.md');
  await writeFile(other, meetings);
  const { faults } = await load(meetings);
  await rm(other);
  const last = [faults[100], faults[201]].map((fault) => fault?.message);
  expect(faults).toHaveLength(202);
  expect(last).toEqual([
    'The file has 49901 more faults from here on. Mend those above first.',
    'في الملف من هنا أخطاء أخرى عددها 49901. أصلح ما ذُكر قبلها أولًا.',
  ]);
});

// Looking for the line's end from each of them took half a minute.
test('a line of spaces is read', async () => {
  const { faults } = await load(`# T\n\na${' '.repeat(260_000)}b\n\nA paragraph.\n`);
  expect(faults.map(({ line }) => line)).toEqual([3]);
});

test('a file larger than any article is not read', async () => {
  const { faults } = await load(article('word '.repeat(60_000)));
  expect(faults.map(({ message }) => message)).toEqual([
    'The file has 300020 bytes, and an article 262144 at most: split or remove it.',
  ]);
});

describe('what articles have is read:', () => {
  const sentence =
    'The *minister* received the [ambassador](https://example.org/a_b) of __Japan__. ';
  const questions = Array.from({ length: 1_500 }, (_, at) => `* What did *he* do in ${at}?`);
  // Read in one piece, the first of these took a minute.
  const asked = (count: number, above: string, below: string) =>
    Array.from({ length: count }, (_, at) => `P${at}.${above}- ${at}?${below}`).join('');
  test.each([
    ['a question for each paragraph', asked(9_900, '\n\n', '\n\n'), 9_900],
    ['headings without an empty line', asked(2_000, '\n', '\n## H\n'), 2_000],
    ['a long article with links', `${sentence.repeat(4)}\n\n`.repeat(700), 700],
    ['many questions', `P.\n\n${questions.join('\n')}`, 1],
    ['a quotation of many paragraphs', '> A paragraph.\n>\n'.repeat(400), 400],
    ['a quotation in quotations', `${'>'.repeat(90)} A paragraph.`, 1],
    ['a rule', `- - - - - - - - - - - - - - - - - - -\n\n${'*'.repeat(500)}\n\nA paragraph.`, 1],
  ])('%s', async (_name, text, passages) => {
    const { articles, faults } = await load(`# T\n\n${text}\n`);
    expect(faults).toEqual([]);
    expect(articles[0]?.passages).toHaveLength(passages);
  });
});
