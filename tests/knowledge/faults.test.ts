import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultTexts, formatFault } from '../../src/knowledge/fault.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-faults-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Files = Record<string, string | Uint8Array>;

async function load(files: Files) {
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
  }
  return loadKnowledge(folder);
}

const arabic = '# T\n\nواحد.\n\n## ع\n\nاثنان.\n\nثلاثة.\n';

function translated(text: string): string {
  return `---\ntranslation: true\n---\n# T\n\n${text}`;
}

/** An article with a meeting, in which some facts say something else. */
function reported(changes: Record<string, string> = {}): string {
  const facts = Object.entries({
    host: 'The minister',
    guest: 'the envoy',
    country: 'Japan',
    when: 'on Monday',
    where: 'his office',
    ...changes,
  }).map(([key, says]) => `    ${key}: { says: ${says}, passage: 1 }`);
  return `---
title: T
meetings:
  -
${facts.join('\n')}
    subjects:
      - { says: oil, passage: 2 }
---
The minister met the envoy of Japan on Monday in his office.

They spoke of oil.
`;
}

/** Each case: what a journalist wrote, and how Naba's answer to it begins. */
const cases: [name: string, files: Files, faults: string[]][] = [
  ['an empty file', { 'a.md': '' }, ['a.md:1 The file is empty.']],
  ['nothing but space', { 'a.md': ' \n\n\t\n' }, ['a.md:1 The file is empty.']],
  ['no title', { 'a.md': 'Some text.\n' }, ['a.md:1 The article has no title.']],
  ['no paragraph', { 'a.md': '# T\n\n## H\n' }, ['a.md:1 The article has no paragraph.']],
  ['a picture for a title', { 'a.md': '# ![t](x)\n\nنص.\n' }, ['a.md:1 ليس للمقال عنوان.']],
  [
    'titles and paragraphs that cannot be seen',
    { 'a.en.md': '---\ntitle: \u200b\n---\n\n# \u200b\n\n\u200b\n\n\u200e…\n' },
    ['a.en.md:1 The article has no title.', 'a.en.md:1 The article has no paragraph.'],
  ],
  [
    'a question without a word',
    { 'a.md': '# T\n\nText.\n\n- ?\n' },
    ['a.md:5 Each item of a list is one question.'],
  ],
  [
    'two titles',
    { 'a.md': '---\ntitle: A\n---\n# B\n\nText.\n' },
    ['a.md:4 There are two titles: “A”'],
  ],
  [
    'front matter without an end',
    { 'a.md': '\n---\ntitle: T\n\nText.\n' },
    ['a.md:2 The front matter opens with “---” but is never closed.'],
  ],
  [
    'a colon that YAML takes for a key',
    { 'a.md': '---\ntitle: خبر: عاجل\n---\nنص.\n' },
    ['a.md:2 بيانات المقال ليست YAML سليمًا (Nested mappings are not allowed'],
  ],
  [
    'a list for front matter',
    { 'a.md': '---\n- title\n---\nText.\n' },
    ['a.md:1 The front matter holds lines of “key: value”'],
  ],
  [
    'a key twice',
    { 'a.md': '---\ntitle: A\ntitle: B\n---\nText.\n' },
    ['a.md:3 This key stands in the front matter twice.'],
  ],
  [
    'everything in one file, all at once',
    {
      'a.md':
        '---\ntitel: T\ndate: 2026-02-30\nlanguage: fr\ntranslation: yes\nauthor: me\nsource: [a, b]\n---\n- early?\n\nText.\n\n- no question\n\n<div>box</div>\n',
    },
    [
      'a.md:1 The article has no title.',
      'a.md:1 This says that it is a translation, but its original is missing.',
      'a.md:2 There is no key “titel” here. Did you mean “title”?',
      'a.md:3 “2026-02-30” is not a day of the calendar.',
      'a.md:4 The language is “ar” or “en”, not “fr”.',
      'a.md:5 “translation” is true or false, not “yes”.',
      'a.md:6 There is no key “author” here. The keys are title, date,',
      'a.md:7 “source” is one text',
      'a.md:9 A list holds the questions that the paragraph right above it answers',
      'a.md:13 A list holds questions that its paragraph answers, but “no question” does not end',
      'a.md:15 HTML is not read: “<div>box</div>”.',
    ],
  ],
  [
    'an id with capitals and spaces',
    { 'My Article!.ar.md': '# T\n\nText.\n' },
    [
      "My Article!.ar.md:1 The name before “.md” is the article's id: 1–32 of a-z, 0-9 and “-”. Rename the file, for example to my-article.ar.md.",
    ],
  ],
  [
    'an id in Arabic',
    { 'أخبار.md': '# T\n\nText.\n' },
    ["أخبار.md:1 The name before “.md” is the article's id"],
  ],
  [
    'an id of 33 characters',
    { [`${'a'.repeat(33)}.md`]: '# T\n\nText.\n' },
    [`${'a'.repeat(33)}.md:1 The name before “.md” is the article's id`],
  ],
  [
    'a language that Naba does not read',
    { 'a.fr.md': '# T\n\nTexte.\n' },
    ['a.fr.md:1 Naba reads Arabic (ar) and English (en), not “fr”.'],
  ],
  [
    'a language that cannot be told',
    { 'a.md': '# 1\n\n12 : 34\n' },
    ['a.md:1 The language cannot be told from the text.'],
  ],
  [
    'a name and a key that disagree',
    { 'a.ar.md': '---\nlanguage: en\n---\n# T\n\nText.\n' },
    ['a.ar.md:1 في اسم الملف «ar» وفي بياناته «language: en».'],
  ],
  [
    'another kind of file',
    { 'a.txt': 'Text.' },
    [
      'a.txt:1 Articles are Markdown or plain text in files that end in “.md”. Save this one as a.md',
    ],
  ],
  [
    'bytes that are not UTF-8',
    { 'a.md': Buffer.from('# T\n\n\xc7\xe1', 'latin1') },
    ['a.md:3 This is not UTF-8 text.'],
  ],
  [
    'UTF-16',
    { 'a.md': Buffer.from('\ufeff# T\n\nText.', 'utf16le') },
    ['a.md:1 This is not UTF-8 text.'],
  ],
  [
    'a question of two paragraphs',
    { 'a.md': '# T\n\nText.\n\n- One?\n\n  Two?\n' },
    ['a.md:5 Each item of a list is one question.'],
  ],
  [
    'a question twice',
    { 'a.md': '# T\n\nText.\n\n- Is it?\n\nMore.\n\n- Is it?\n' },
    ['a.md:9 The question “Is it?” stands on line 5 already.'],
  ],
  [
    'code',
    { 'a.md': '# T\n\nText.\n\n```\nx\n```\n' },
    ['a.md:5 Naba reads headings, paragraphs and lists of questions, not “code”.'],
  ],
  [
    'HTML in a sentence',
    { 'a.md': '# T\n\nهذا\n<b>مهم</b> جدًا.<br>\n\n- هل <i>هو مهم؟\n' },
    [
      'a.md:4 لا يُقرأ HTML: «<b>». اكتب النص وحده؛ وإن أردت أن يظهر «<» للقراء فاكتبه «\\<».',
      'a.md:4 لا يُقرأ HTML: «</b>».',
      'a.md:4 لا يُقرأ HTML: «<br>».',
      'a.md:6 لا يُقرأ HTML: «<i>».',
    ],
  ],
  [
    'headings that are underlined',
    { 'a.md': '# T\n\nباب\n=====\n\nنص.\n\nباب\n آخر\n  ---\n\nنص.\n\n- ما هذا؟\n---\n' },
    [
      'a.md:4 السطر «===» تحت النص مباشرة لا يجعله هنا عنوانًا.',
      'a.md:10 السطر «---» تحت النص مباشرة لا يجعله هنا عنوانًا.',
    ],
  ],
  [
    'headings that only have deeper ones below them',
    {
      'a.md': '# T\n\n## باب\n\n### فصل\n\n#### قسم\n\nنص.\n\n## A\n\n## B\n\n##\n\n### C\n\nنص.\n',
    },
    [
      'a.md:3 لن يرى القراء العنوان الفرعي «باب»: لا فقرة بينه وبين «فصل»',
      'a.md:5 لن يرى القراء العنوان الفرعي «فصل»: لا فقرة بينه وبين «قسم»',
    ],
  ],
  [
    'a table',
    { 'a.md': '# T\n\nExports:\n| a | b |\n|---|:-:|\n| 1 | 2 |\n' },
    ['a.md:4 A table cannot be shown. Write what it says in sentences.'],
  ],
  [
    'a value that a hash cuts',
    {
      'a.md':
        '---\ntitle: Kuwait #1 in trade\ndate: 2026-03-31 # a note\nsource: #here\ntranslator: # to be found\n---\nText.\n',
    },
    [
      'a.md:2 “#1 in trade” is a comment here, and no part of “title”. Put the whole value in "quotation marks"',
      'a.md:4 “#here” is a comment here, and no part of “source”.',
    ],
  ],
  [
    'words of a fact that a hash cuts',
    {
      'a.en.md': reported().replace(
        '{ says: Japan, passage: 1 }',
        '\n      says: Japan #1\n      passage: 1',
      ),
    },
    ['a.en.md:8 “#1” is a comment here, and no part of “says”.'],
  ],
  [
    'paragraphs that begin as lists do',
    {
      'a.md':
        '# T\n\n## H\n\n1929. That was the year.\n\nIt was.\n\n7) That as well.\n\n- And that.\n',
    },
    [
      'a.md:5 A list holds the questions that the paragraph right above it answers, and no paragraph stands there. Move it below its paragraph. Where “1929.” begins a sentence, write “1929\\.”.',
      'a.md:9 A list holds questions that its paragraph answers, but “That as well.” does not end in “؟” or “?”. End it so, or write it as a paragraph. Where “7)” begins a sentence, write “7\\)”.',
      'a.md:11 A list holds the questions that the paragraph right above it answers, and no paragraph stands there. Move it below its paragraph. Where “-” begins a sentence, write “\\-”.',
    ],
  ],
  [
    'paragraphs for heading and title',
    { 'a.md': `# ${'t'.repeat(257)}\n\n## ${'word '.repeat(900)}\n\nText.\n` },
    ['a.md:1 The title “ttt', 'a.md:3 The heading “word word'],
  ],
  [
    'a title too long in the front matter',
    { 'a.md': `---\nsource: S\ntitle: ${'t'.repeat(257)}\n---\nText.\n` },
    ['a.md:3 The title “ttt'],
  ],
  [
    'a paragraph longer than a reply can show, and one for the signs that a reply escapes',
    { 'a.md': `# T\n\nText.\n\n${'w'.repeat(3001)}\n\n${'w'.repeat(2999)}*\n\nText.\n` },
    [
      `a.md:5 The paragraph “${'w'.repeat(60)}…” has 3001 characters (signs such as “*” or “.” count twice), and may have 3000: a reply would cut it. Split it in two with an empty line`,
      'a.md:7 The paragraph “www',
    ],
  ],
  [
    'a page of HTML',
    { 'page.html': '<p>Text.</p>' },
    [
      'page.html:1 Articles are Markdown or plain text in files that end in “.md”. Save this one as page.md',
    ],
  ],
  [
    'two originals',
    { 'a.ar.md': '# T\n\nنص.\n', 'a.en.md': '# T\n\nText.\n' },
    ['a.en.md:1 a.ar.md holds the original of “a” as well, in “ar”. Write “translation: true”'],
  ],
  [
    'one language twice',
    { 'a.en.md': '# T\n\nText.\n', 'a.md': '# T\n\nText.\n' },
    ['a.md:1 a.en.md holds the original of “a” as well, in “en”. Keep one of them'],
  ],
  [
    'two translations',
    { 'a.ar.md': '---\ntranslation: true\n---\n# T\n\nنص.\n', 'a.en.md': translated('Text.\n') },
    ['a.en.md:1 a.ar.md holds a translation of “a” as well, in “ar”. Remove “translation: true”'],
  ],
  [
    'a translation alone',
    { 'a.en.md': translated('Text.\n') },
    [
      'a.en.md:1 This says that it is a translation, but its original is missing. Add its file, “a.ar.md”',
    ],
  ],
  [
    'a translation into the same language',
    { 'a.md': '# T\n\nText.\n', 'a.en.md': translated('Text.\n') },
    ['a.en.md:1 a.md is in “en” too.'],
  ],
  [
    'a translation that lacks a paragraph',
    { 'a.ar.md': arabic, 'a.en.md': translated('One.\n\n## H\n\nTwo.\n') },
    [
      'a.en.md:10 The translation parts from a.ar.md here: the heading “H” has 1 paragraph, in the original 2; compare from passage 2 on.',
    ],
  ],
  [
    'a translation that lacks its title, a paragraph and a word of YAML, all at once',
    { 'a.ar.md': arabic, 'a.en.md': '---\ntranslation: yes\n---\nOne.\n\n## H\n\nTwo.\n' },
    [
      'a.en.md:1 The article has no title.',
      'a.en.md:2 “translation” is true or false, not “yes”.',
      'a.en.md:8 The translation parts from a.ar.md here',
    ],
  ],
  [
    'a translation whose front matter cannot be read',
    { 'a.ar.md': arabic, 'a.en.md': '---\nsource: a: b\ntranslation: true\n---\n# T\n\nOne.\n' },
    ['a.en.md:2 The front matter is not valid YAML'],
  ],
  [
    'a translation that lacks a heading',
    { 'a.ar.md': arabic, 'a.en.md': translated('One.\n\nTwo.\n\nThree.\n') },
    [
      'a.en.md:8 The translation parts from a.ar.md here: the part before the first heading has 3 paragraphs, in the original 1; compare from passage 1 on.',
    ],
  ],
  [
    'a translation with a heading too many',
    {
      'a.ar.md': arabic,
      'a.en.md': translated('One.\n\n## H\n\nTwo.\n\nThree.\n\n## I\n\nFour.\n'),
    },
    [
      'a.en.md:14 The translation parts from a.ar.md here: the original has nothing like the heading “I”, from passage 4 on.',
    ],
  ],
  [
    'facts that are not in their passages',
    { 'a.en.md': reported({ guest: 'the king', where: 'oil' }) },
    [
      'a.en.md:6 Passage 1 does not say “the king”. No passage says “the king” word for word: copy the words',
      'a.en.md:9 Passage 1 does not say “oil”. Passage 2 does: write “passage: 2”',
    ],
  ],
  [
    'a passage that does not exist',
    { 'a.en.md': reported().replace('passage: 2', 'passage: 12') },
    ['a.en.md:11 There is no passage 12: the article has 2. Passage 2 does: write “passage: 2”'],
  ],
  [
    'a passage that is no number',
    { 'a.en.md': reported().replace('passage: 1', 'passage: first') },
    [
      'a.en.md:5 “passage” is the number of a paragraph, counted from 1 without the headings, not “first”.',
    ],
  ],
  [
    'a meeting with a key missing and another misspelt',
    {
      'a.en.md': reported()
        .replace(/ {4}host.*\n/, '')
        .replace('where:', 'were:'),
    },
    [
      'a.en.md:5 The meeting lacks “host”, “where”.',
      'a.en.md:8 There is no key “were” here. Did you mean “where”?',
    ],
  ],
  [
    'meetings that are no list',
    { 'a.en.md': '---\ntitle: T\nmeetings:\n  host: x\n---\nText.\n' },
    ['a.en.md:3 “meetings” is a list'],
  ],
  [
    'a fact without its passage',
    { 'a.en.md': reported().replace('{ says: Japan, passage: 1 }', 'Japan') },
    ['a.en.md:7 “country” needs “says:”'],
  ],
  [
    'meetings in the original alone',
    { 'a.en.md': reported(), 'a.ar.md': '---\ntranslation: true\n---\n# T\n\nنص.\n\nنص آخر.\n' },
    ['a.ar.md:1 عدد اللقاءات في الترجمة 0 وفي a.en.md هو 1.'],
  ],
  [
    'a fact from another passage in the translation',
    {
      'a.en.md': reported(),
      'a.ar.md': reported()
        .replace('title: T', 'title: T\ntranslation: true')
        .replaceAll('oil', 'office')
        .replace('passage: 2', 'passage: 1'),
    },
    ['a.ar.md:12 هذه المعلومة من الفقرة 1 هنا، ومن الفقرة 2 في a.en.md (السطر 11).'],
  ],
];

test.each(cases)('%s', async (_, files, expected) => {
  const { articles, faults } = await load(files);
  const told = faults.map(({ file, line, message }) => {
    return `${relative(folder, file)}:${line} ${message}`;
  });
  expect(told.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  expect(articles).toEqual([]);
  for (const { message } of faults) expect(message).toMatch(/^[^\n]+[.?؟]$/);
});

test('the faults of every file come together, and sound articles all the same', async () => {
  const { articles, faults } = await load({
    'good.md': '# T\n\nText.\n',
    'one.md': 'Text.\n',
    'two.md': '',
  });
  expect(faults.map(({ file }) => relative(folder, file))).toEqual(['one.md', 'two.md']);
  expect(articles.map(({ id }) => id)).toEqual(['good']);
});

test('a missing folder, and a file in its place', async () => {
  const missing = join(folder, 'missing');
  expect((await loadKnowledge(missing)).faults).toEqual([
    {
      file: missing,
      line: 1,
      language: 'en',
      message: expect.stringMatching(/It is not there/) as string,
    },
  ]);
  await writeFile(missing, 'a file');
  expect((await loadKnowledge(missing)).faults[0]?.message).toMatch(/It is not a folder/);
});

test('an article in a folder of its own', async () => {
  const path = join(folder, 'sub');
  await mkdir(path);
  await writeFile(join(path, 'nested.en.md'), '# T\n\nText.\n');
  for (const passedOver of ['README.md', 'README.pt-BR.md', '.draft.md', 'boat.png']) {
    await writeFile(join(path, passedOver), '');
  }
  const { articles, faults } = await load({ 'good.md': '# T\n\nText.\n' });
  expect(articles.map(({ id }) => id)).toEqual(['good']);
  expect(faults).toEqual([
    {
      file: join(path, 'nested.en.md'),
      line: 1,
      language: 'en',
      message: expect.stringMatching(
        /^Articles in a folder of their own are not read\. Move/,
      ) as string,
    },
  ]);
});

test('articles in folders of folders, once each, though a link leads in a circle', async () => {
  const path = join(folder, '2026', 'march');
  await mkdir(path, { recursive: true });
  await mkdir(join(folder, '2026', '.git'));
  await writeFile(join(folder, '2026', '.git', 'hidden.md'), '');
  await writeFile(join(path, 'deep.en.md'), '# T\n\nText.\n');
  await symlink('..', join(path, 'circle'));
  const { faults } = await load({ 'good.md': '# T\n\nText.\n' });
  expect(faults.map(({ file }) => file)).toEqual([join(path, 'deep.en.md')]);
});

test('a folder without an article', async () => {
  const { faults } = await load({ 'README.md': '# How to', '.hidden.md': '', 'notes.csv': '1,2' });
  expect(faults).toEqual([
    {
      file: folder,
      line: 1,
      language: 'en',
      message: expect.stringMatching(/^There is no article here/) as string,
    },
  ]);
});

test('a link to nothing, and a folder with the name of an article', async () => {
  await symlink('nowhere', join(folder, 'a.md'));
  await mkdir(join(folder, 'b.md'));
  const { faults } = await loadKnowledge(folder);
  expect(faults.map(({ message }) => message)).toEqual([
    'It is not there, or is a link to something that is not there.',
    'This is not a file but a folder or a device. Give it a name without “.md”.',
  ]);
});

test('texts without a space are named by whole letters', async () => {
  const { faults } = await load({ 'a.md': `# T\n\nText.\n\n- a${'😀'.repeat(40)}\n` });
  expect(faults[0]?.message).toContain(`“a${'😀'.repeat(29)}…”`);
});

test('faults are told in the language that their file is written in', async () => {
  const { faults } = await load({
    'a.ar.md': '',
    'b.md': '---\ntitel: خبر\nmeetings:\nsource:\ndate:\n---\nنص.\n',
    'c.md': '---\ntitel: نبأ\n---\nThe word means news.\n',
    'd.en.md': '',
    'تقرير.docx': '',
  });
  expect(faults.map(({ file, language }) => [relative(folder, file), language])).toEqual([
    ['a.ar.md', 'ar'],
    ['b.md', 'ar'],
    ['b.md', 'ar'],
    ['c.md', 'en'],
    ['c.md', 'en'],
    ['d.en.md', 'en'],
    ['تقرير.docx', 'ar'],
  ]);
  expect(faults[2]?.message).toBe('لا يوجد هنا مفتاح باسم «titel». هل تقصد «title»؟');
});

test('an Arabic one is kept from being laid out from left to right, as its file’s name is', () => {
  const fault = { file: 'a.md', line: 1, message: 'نص.' };
  expect(formatFault({ ...fault, language: 'ar' })).toBe('a.md:1 \u2067نص.\u2069');
  expect(formatFault({ ...fault, language: 'en' })).toBe('a.md:1 نص.');
});

test.each(Object.keys(faultTexts.en) as (keyof typeof faultTexts.en)[])(
  '%s says as much in Arabic as in English',
  (name) => {
    const [english, arabic] = [faultTexts.en, faultTexts.ar].map((texts) => {
      const text = texts[name] as string | ((...values: unknown[]) => string);
      if (typeof text === 'string') return text;
      const values = Array.from({ length: text.length }, (_, at) => `VALUE${at}`);
      return text(...(name === 'meetingLacks' ? [values] : values));
    }) as [string, string];
    const told = (text: string) =>
      text.match(/VALUE\d|UTF-8|\bHTML\b|“[^”]*”|«[^»]*»/g)?.sort() ?? [];
    const plain = (text: string) => text.replace(/[“«]/g, '“').replace(/[”»]/g, '”');
    expect(told(plain(arabic))).toEqual(told(plain(english)));
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
  },
);
