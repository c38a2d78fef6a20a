import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Article, longestPassage } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-load-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function load(files: Record<string, string>): Promise<readonly Article[]> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const { articles, faults } = await loadKnowledge(folder);
  expect(faults).toEqual([]);
  return articles;
}

async function loadOne(content: string, name = 'story.md'): Promise<Article> {
  const [article] = await load({ [name]: content });
  return article!;
}

/** The passages' texts in the article's own language. */
function texts({ passages, language }: Article): (string | undefined)[] {
  return passages.map(({ text }) => text[language]);
}

describe('a plain file', () => {
  test('needs no more than a title and paragraphs', async () => {
    const article = await loadOne('# موسم الغوص\n\nبدأ الموسم.\n\nوانتهى الموسم.');
    expect(article).toEqual({
      id: 'story',
      version: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      language: 'ar',
      languages: ['ar'],
      title: { ar: 'موسم الغوص' },
      date: null,
      source: null,
      sections: [],
      passages: [
        { number: 1, text: { ar: 'بدأ الموسم.' }, section: null, questions: { ar: [], en: [] } },
        { number: 2, text: { ar: 'وانتهى الموسم.' }, section: null, questions: { ar: [], en: [] } },
      ],
      meetings: [],
    });
  });

  test('may come from Windows, with a byte order mark and other line ends', async () => {
    const article = await loadOne(
      '\ufeff---\r\ntitle: T\r\n---\r\nOne\r\nline.\r\n\r\n- Is it?\r\n',
    );
    expect(article.title).toEqual({ en: 'T' });
    expect(texts(article)).toEqual(['One line.']);
    expect(article.passages[0]?.questions.en).toEqual(['Is it?']);
  });

  test('may be called what begins like a read-me, which itself is passed over', async () => {
    const text = '# T\n\nText.\n';
    const articles = await load({
      'readme-first.en.md': text,
      'README.ar.md': text,
      'README.pt-BR.md': text,
      'readme.md': text,
    });
    expect(articles.map(({ id }) => id)).toEqual(['readme-first']);
  });

  test('may hold decomposed letters, which stay as they are', async () => {
    const decomposed = 'أُعلن القرار في آب.'.normalize('NFD');
    expect(texts(await loadOne(`# خبر\n\n${decomposed}\n`))).toEqual([decomposed]);
  });

  test('is in the language of most of its letters, unless it says otherwise', async () => {
    const [arabic, english, stated] = await load({
      'a.md': '# ناسا\n\nأطلقت NASA مركبة جديدة.\n',
      'b.md': '# News\n\nThe word نبأ means news.\n',
      'c.md': '---\nlanguage: ar\n---\n# NASA\n\nNASA\n',
    });
    expect([arabic, english, stated].map((article) => article?.language)).toEqual([
      'ar',
      'en',
      'ar',
    ]);
  });
});

describe('a paragraph', () => {
  test('is quoted to the character', async () => {
    const text = 'قال: «لا»  ثم مضى… 5 * 3 < 20 & [1] ‏http://a.b/c_d_e ﷺ';
    expect(texts(await loadOne(`# T\n\n${text}\n`))).toEqual([text]);
  });

  test('may hold what only looks like HTML, a table or a list', async () => {
    const paragraphs = [
      '3 < 5, 7 > 2, a<-b and <3.',
      'From <a href="x">: `<b>` is bold.'.replace('<a', '\\<a'),
      'Write to <editor@example.org>, or see <https://example.org/a>.',
      'either | or\nand --- | so on',
      '1929\\. That was the year.',
      '١٩٢٩. ذلك العام.',
      '\\- No question.',
    ];
    expect(texts(await loadOne(`# T\n\n${paragraphs.join('\n\n')}\n`))).toEqual([
      paragraphs[0],
      'From <a href="x">: <b> is bold.',
      'Write to editor@example.org, or see https://example.org/a.',
      'either | or and --- | so on',
      '1929. That was the year.',
      paragraphs[5],
      '- No question.',
    ]);
  });

  test('loses its formatting and keeps its words', async () => {
    const article = await loadOne(
      '# T\n\nA **bold** and *quiet* [word](https://example.org), `code`, a \\* star &amp; more.\n',
    );
    expect(texts(article)).toEqual(['A bold and quiet word, code, a * star & more.']);
  });

  test('is one line, however it was broken', async () => {
    expect(texts(await loadOne('# T\n\nOne\n  two  \nthree\\\nfour.\n'))).toEqual([
      'One two three four.',
    ]);
  });

  test('may be indented, look like a link’s address, or stand above a rule', async () => {
    const article = await loadOne(
      '# T\n\n    Indented.\n\n[1]: a note.\n\nAbove.\n\n---\n\nBelow.\n***\n',
    );
    expect(texts(article)).toEqual(['Indented.', '[1]: a note.', 'Above.', 'Below.']);
  });

  test('may be quoted; comments and pictures are no paragraphs', async () => {
    const article = await loadOne(
      '# T\n\n> Quoted.\n\n<!-- to do -->\n\n![a boat](boat.png)\n\nLast.\n',
    );
    expect(texts(article)).toEqual(['Quoted.', 'Last.']);
  });

  test('has one space where a picture or a comment is left out', async () => {
    const paragraphs = [
      'One ![a](b) two.',
      'One <!-- a --> two.',
      'One\n![a](b)\ntwo.',
      'One **![a](b)** two.',
    ];
    const article = await loadOne(`# T\n\n${paragraphs.join('\n\n')}\n`);
    expect(texts(article)).toEqual(paragraphs.map(() => 'One two.'));
  });

  test('may be as long as a reply can show', async () => {
    const long = 'كلمة '.repeat(longestPassage / 5 - 1) + 'كلمات';
    expect(texts(await loadOne(`# T\n\n${long}\n`))).toEqual([long]);
  });

  test('has the questions of the list below it', async () => {
    const article = await loadOne(
      '# T\n\nOne.\n- Is it one?\n- [ ] هل هو واحد؟\n- [x] Is [1] it?\n\nTwo.\n\n1. Is it “two?”\n',
    );
    expect(article.passages.map(({ questions }) => questions.en)).toEqual([
      ['Is it one?', 'هل هو واحد؟', 'Is [1] it?'],
      ['Is it “two?”'],
    ]);
  });
});

describe('headings', () => {
  test('make sections of the passages below them, whatever their level', async () => {
    const { sections, passages } = await loadOne(
      '# T\n\nOne.\n\n## A\n\nTwo.\n\nThree.\n\n### B\n\nFour.\n',
    );
    expect(sections).toEqual([
      { heading: { en: 'A' }, first: 2, last: 3 },
      { heading: { en: 'B' }, first: 4, last: 4 },
    ]);
    expect(passages.map(({ section }) => section?.heading.en)).toEqual([undefined, 'A', 'A', 'B']);
  });

  test('may be empty, and are left out where nothing stands below them', async () => {
    const { sections } = await loadOne('# T\n\n##\n\nOne.\n\n## A\n\n## B\n\nTwo.\n\n## C\n');
    expect(sections.map(({ heading, first }) => [heading.en, first])).toEqual([
      ['', 1],
      ['B', 2],
    ]);
  });
});

describe('front matter', () => {
  test('is read as text, and Arabic digits as digits', async () => {
    const article = await loadOne(
      '---\ntitle: 2026\ndate: ٢٠٢٦-٠٢-٢٨\nsource: "وكالة: أنباء"\n---\nنص.\n',
    );
    expect([article.title.ar, article.date, article.source]).toEqual([
      '2026',
      '2026-02-28',
      'وكالة: أنباء',
    ]);
  });

  test('may hold comments, and hashes that are none', async () => {
    const article = await loadOne(
      '---\n# a note\ntitle: "Kuwait #1" # another\n# on a line of its own\ndate: 2026-03-31 # the day\nsource: C# Weekly\ntranslator: # nobody yet\n---\nText.\n',
    );
    expect([article.title.en, article.date, article.source]).toEqual([
      'Kuwait #1',
      '2026-03-31',
      'C# Weekly',
    ]);
  });

  test('may leave keys empty, and repeat the title', async () => {
    const article = await loadOne('---\ntitle: T\ndate:\nsource:\nmeetings:\n---\n# T\n\nText.\n');
    expect([article.title.en, article.date, article.source]).toEqual(['T', null, null]);
  });

  test('tells of meetings, in both languages', async () => {
    const meeting = (who: string) =>
      `meetings:\n  - host: { says: ${who}, passage: ١ }\n    guest: { says: ${who}, passage: 1 }\n    country: { says: ${who}, passage: 1 }\n    when: { says: ${who}, passage: 1 }\n    where: { says: ${who}, passage: 1 }\n    subjects:\n      - { says: ${who}, passage: 1 }\n`;
    const [article] = await load({
      'story.ar.md': `---\ntitle: لقاء\n${meeting('الوزير')}---\nقال الوزير.\n`,
      'story.en.md': `---\ntitle: Meeting\ntranslation: true\n${meeting('minister')}---\nThe minister spoke.\n`,
    });
    const fact = { value: { ar: 'الوزير', en: 'minister' }, passage: 1 };
    expect(article?.meetings).toEqual([
      { host: fact, guest: fact, country: fact, when: fact, where: fact, subjects: [fact] },
    ]);
  });
});

describe('several files', () => {
  test('make one article of an original and its translation', async () => {
    const [article, ...others] = await load({
      'story.ar.md': '# خبر\n\nواحد.\n\n- ما هذا؟\n\n## ع\n\nاثنان.\n',
      'story.en.md':
        '---\ntranslation: true\ntranslator: M. A.\n---\n# News\n\nOne.\n\n- What is this?\n- Is it one?\n\n## H\n\nTwo.\n',
    });
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      id: 'story',
      language: 'ar',
      languages: ['ar', 'en'],
      translator: 'M. A.',
      title: { ar: 'خبر', en: 'News' },
      sections: [{ heading: { ar: 'ع', en: 'H' }, first: 2, last: 2 }],
      passages: [
        {
          text: { ar: 'واحد.', en: 'One.' },
          questions: { ar: ['ما هذا؟'], en: ['What is this?', 'Is it one?'] },
        },
        { text: { ar: 'اثنان.', en: 'Two.' } },
      ],
    });
  });

  test('stand in the order of their ids; README.md and hidden files are passed over', async () => {
    const text = '# T\n\nText.\n';
    const articles = await load({
      'b.md': text,
      'a-2.en.md': text,
      'README.md': 'How to.',
      '.draft.md': '',
      'a.md': text,
      'b.md~': '',
    });
    expect(articles.map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
  });

  test('of the same text have the same version, whatever is asked of it, and another after any change', async () => {
    const { version } = await loadOne('# T\n\nText.\n');
    expect((await loadOne('---\ntitle: T\n---\nText.')).version).toBe(version);
    expect((await loadOne('# T\n\nText!\n')).version).not.toBe(version);
    expect((await loadOne('# T\n\n## H\n\nText.\n')).version).not.toBe(version);
    expect((await loadOne('# T\n\nText.\n\n- Is it?\n')).version).toBe(version);
  });
});

test('an article of 5,000 paragraphs is read whole', async () => {
  const paragraphs = Array.from({ length: 5_000 }, (_, index) => `Paragraph ${index + 1} of many.`);
  expect(texts(await loadOne(`# T\n\n${paragraphs.join('\n\n')}\n`))).toEqual(paragraphs);
});
