import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutEnd } from '../../src/discord/cut.ts';
import {
  clean,
  disarm,
  disarmArticle,
  escapeArticle,
  escapeMarkdown,
  stripMarkup,
} from '../../src/discord/escape.ts';
import { isolate } from '../../src/discord/direction.ts';
import { type MarkdownNode, parseMarkdown } from '../../src/local/page/markdown.ts';

describe('text that is echoed', () => {
  test.each([
    '<@1>',
    '<@!1>',
    '<@&1>',
    '<#1>',
    '</ask:1>',
    '<:a:1>',
    '<a:b:1>',
    '<t:1:R>',
    '@everyone',
    '@here',
    'https://a.b',
  ])('does not come out as %s', (forged) => {
    expect(disarm(forged)).not.toContain(forged);
    expect(escapeMarkdown(forged)).not.toContain(forged);
  });

  test('has no controls, overrides, scribble or broken surrogates, and is one line', () => {
    expect(clean('a\u202eb\u0000c\ud800\nd  e\u200b')).toBe('abc\ufffd d e');
    expect(clean(`ا${'\u0651'.repeat(50)}`).length).toBeLessThanOrEqual(5);
  });

  test('shows every character that it had, escaped', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w *_~`|[\]()#\\-]{0,60}$/), (written) => {
        expect(escapeMarkdown(written).replace(/\\(.)/g, '$1')).toBe(written);
      }),
    );
  });
});

describe("an operator's plain address is a link, to the character", () => {
  const links = (text: string) => {
    const linked: string[] = [];
    const visit = (nodes: readonly MarkdownNode[]) => {
      for (const node of nodes) {
        if ('target' in node) linked.push(node.target);
        else if ('content' in node && typeof node.content !== 'string') visit(node.content);
      }
    };
    visit(parseMarkdown(text));
    return linked;
  };
  const plain = 'https://a.b/my_page_(one)/~x?y=z_w&v=%D8%A7#1';

  test.each([
    ['alone', plain],
    ['in a sentence', `انظر ${plain} و *غيره*.`],
    ['at its end', `See ${plain}. And *more*`],
    ['before an Arabic comma', `انظر ${plain}، ثم`],
    ['in quotation marks', `انظر «${plain}.».`],
  ])('%s', (_name, written) => {
    for (const drawn of [escapeArticle(written), `**${escapeArticle(written)}**`]) {
      expect(links(drawn)).toEqual([plain]);
      expect(drawn).toContain(plain);
    }
    expect(disarmArticle(written)).toBe(written);
    expect(links(escapeMarkdown(written))).toEqual([]);
  });

  test('and in parentheses', () => {
    expect(escapeArticle('(https://a.b)')).toBe('\\(https://a.b)');
  });

  test.each([
    '[label](https://a.b)',
    '[label](<https://a.b>)',
    '<https://a.b>',
    'https://a.b/[x](https://c.d)',
    'https://a.b/**x**',
    'https://a.b/cut…',
    'javascript://a.b',
    '@everyone <@1> # one',
  ])('but %s is escaped as ever', (written) => {
    expect(escapeArticle(written)).toBe(escapeMarkdown(written));
    expect(disarmArticle(written)).toBe(disarm(written));
  });

  test('unless it is cut, or stands at a cut', () => {
    const text = `انظر ${plain} ثم ${'كلمة '.repeat(20)}`;
    for (let room = 10; room < text.length + 20; room++) {
      const linked = links(cutEnd(text, room, escapeArticle));
      expect(linked.filter((each) => each !== plain)).toEqual([]);
    }
  });

  test('and ends where a text is isolated', () => {
    expect(links(`${isolate(plain)} · `)).toEqual([plain]);
  });
});

describe('the words of a message are read', () => {
  test.each([
    ['without a link', 'https://evil.example/x?y=z متى كان اللقاء', 'متى كان اللقاء'],
    [
      'without one in brackets',
      'متى <https://a.b/c_d> كان (http://a.b) اللقاء؟',
      'متى كان ( اللقاء؟',
    ],
    ['without one that names no scheme', 'www.a.b/c متى كان اللقاء', 'متى كان اللقاء'],
    ['with the label of one', '[متى كان](https://a.b/c "d") اللقاء', 'متى كان اللقاء'],
    ['of a code block, its language left out', '```js\nمتى كان\n```\nاللقاء', 'متى كان اللقاء'],
    ['of a code block without a language', '```when is it?```', 'when is it?'],
    ['of code in a line', 'متى كان `اللقاء`؟ ``أين``', 'متى كان اللقاء؟ أين'],
    ['where a sign is alone', 'a ` b [c] (d)', 'a ` b [c] (d)'],
  ])('%s', (_name, written, words) => {
    expect(clean(stripMarkup(written))).toBe(words);
  });

  test('in no time, whatever it is', () => {
    const pieces = ['`', '```', '[', '[a](http', '<https:', 'www.', 'https://', '<', ' ', 'a-'];
    const began = performance.now();
    for (const piece of pieces) stripMarkup(piece.repeat(6_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(200);
  });
});
