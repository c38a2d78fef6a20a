import fc from 'fast-check';

/** Characters that a chat input takes at most in an option, in UTF-16 units. */
const LONGEST = 6_000;

/** What in a message makes more of it than its text, or would if it were let. */
const FORGERIES = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</ask:123456789012345678>',
  '<id:customize>',
  '<:name:123456789012345678>',
  '<a:name:123456789012345678>',
  '<t:1700000000:R>',
  '<t:1700000000>',
  'https://example.com/path?query#part',
  '<https://example.com>',
  '[text](https://example.com "title")',
  'mailto:someone@example.com',
  '\n# heading',
  '\n-# small',
  '\n> quote',
  '\n>>> quote',
  '\n- item',
  '\n1. item',
  '\n***\n',
  '**bold**',
  '*slanted*',
  '__under__',
  '_slanted_',
  '~~struck~~',
  '||hidden||',
  '`code`',
  '``code``',
  '```js\ncode\n```',
  '\\',
  '\u200b',
  ':smile:',
] as const;

/** Letters that do what text is not expected to do: turn it round, hide, pile up or grow. */
const MISCHIEF = [
  '\u202e', // right-to-left override
  '\u202d', // left-to-right override
  '\u2066\u2067\u2068', // isolates that nothing closes
  '\u200f\u200e\u061c', // direction marks
  '\u200b\u200c\u200d\u2060\ufeff', // zero width
  '\u0000\u0007\u001b[31m\u007f\u0085\u009b', // controls
  '\u2028\u2029', // line and paragraph separators
  '\ufff9\ufffa\ufffb\ufffc\ufffd', // interlinear annotations
  '\u{e0041}\u{e007f}', // tags
  '\ufdfa', // becomes 18 letters when it is normalised
  '\u0958\u1e9b\u0323\ufb2c', // change their length when they are normalised
  '\u0130\u00df\ufb03', // change their length with their case
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301', // marks on marks
  '\u0649\u0670\u0653\u0654\u0655\u064b\u064c\u064d\u064e', // and on an Arabic letter
  '\u0640\u0640\u0640\u0640\u0640\u0640', // lengthened
  '\ud800', // half of a pair
  '\udfff',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}', // a family of joined signs
  '\u{1f1f0}\u{1f1fc}\u{1f1f0}', // a flag and a half
  '\uffff\ufffe\ue000\u{10ffff}', // no characters, and private ones
] as const;

/** A piece, a few times or often. */
function repeated(piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const often = fc.constantFrom(1, 1, 2, 3, 40, 500, LONGEST);
  return fc
    .tuple(piece, often)
    .map(([text, times]) => text.repeat(Math.min(times, Math.ceil(LONGEST / (text.length || 1)))));
}

/**
 * Questions that no reader asks and somebody will send: any Unicode, halves of surrogate pairs
 * among it, forgeries of everything that Discord's Markdown knows, and real words in between.
 *
 * @param words - words that are answered, so that replies quote too
 * @returns texts of 1 to 6,000 UTF-16 units, as many as a command's option takes
 */
export function hostileQuestions(words: readonly string[]): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(' ', '? ', '، ', '؟ ', ...words) },
    { weight: 3, arbitrary: fc.constantFrom(...FORGERIES) },
    { weight: 3, arbitrary: fc.constantFrom(...MISCHIEF) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.array(unit, { maxLength: 20 }).map((units) => units.join('')) },
  );
  const mixed = fc.array(fc.oneof({ weight: 9, arbitrary: piece }, repeated(piece)), {
    minLength: 1,
    maxLength: 12,
  });
  const asked = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 });
  return fc
    .oneof(
      { weight: 6, arbitrary: mixed.map((pieces) => pieces.join('')) },
      { weight: 1, arbitrary: repeated(piece) },
      // A real question with one thing in it that does not belong there.
      {
        weight: 3,
        arbitrary: fc
          .tuple(asked, piece, asked)
          .map(([before, odd, after]) => [...before, odd, ...after].join(' ')),
      },
    )
    .map((text) => text.slice(0, LONGEST) || ' ');
}

/** Words of texts, each once. */
export function wordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))];
}
