const zeroWidthSpace = '\u200b';

/** Controls but line feed and tab; bidirectional controls; invisible operators; tags; unassigned. */
const unwanted =
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cn}\p{Co}]/gu;

/** More than this many marks on one letter is scribble ("zalgo"); Arabic needs at most three. */
const tooManyMarks = /(\p{M}{4})\p{M}+/gu;

/** A joiner shapes the letters beside it; a run of them, or one at an edge, shapes nothing. */
const idleJoiners = /^[\u200c\u200d]+|[\u200c\u200d]+$|([\u200c\u200d])[\u200c\u200d]+/gu;

/**
 * What a reader wrote, made fit to show on one line: without control characters, bidirectional
 * overrides, invisible runs, stacked marks and broken surrogates.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(unwanted, '')
    .replace(idleJoiners, '$1')
    .replace(tooManyMarks, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** How Discord writes a mention, a channel, an emoji, a timestamp, a command, or a part of a server. */
const markup = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:]+:\d+|id:\w+)>/gu;

/** A code block, its language named on the first line; and code in a line. */
const codeBlock = /```(?:[\w+#.-]+\n)?([^]*?)```/gu;
const code = /`+([^`]*)`+/gu;

/** A link under a label, and one by itself. */
const labelledLink = /\[([^[\]\n]+)\]\((?=<?https?:)[^)\n]*\)/giu;
const link = /<?\b(?:(?:https?|ftp|discord):\/\/|www\.)[^\s<>]*>?/giu;

/**
 * A message's words: without what Discord draws in the place of text, for nobody asks in ids, and
 * without links, for their letters are of no language and their words of no question. Code and a
 * link's label are words like others.
 */
export function stripMarkup(text: string): string {
  return text
    .replace(codeBlock, ' $1 ')
    .replace(code, '$1')
    .replace(labelledLink, '$1')
    .replace(link, ' ')
    .replace(markup, ' ');
}

/**
 * A plain web address, as an operator writes one: between spaces or in parentheses, neither a masked
 * link's nor in angle brackets, with no sign that would end what is bold around it, and not at a cut,
 * where it would lead elsewhere. Arabic punctuation behind it is none of it.
 */
const address =
  /(?<![<\p{L}\p{N}]|\]\()(https?:\/\/[^\s<>[\]*`|\\…،؛؟«»“”‘’]+)(?=[،؛؟»”’.]*(?:\s|$))/giu;

/** A space of no width to speak of, at which Discord ends an address. */
const hairSpace = '\u200a';

/** Breaks what Discord would read as a mention, a timestamp, an emoji or a link, invisibly. */
export function disarm(text: string): string {
  return text
    .replace(/<(?=[@#:ta-z/+])/giu, `<${zeroWidthSpace}`)
    .replace(/@(?=everyone|here)/gu, `@${zeroWidthSpace}`)
    .replace(/:(?=\/\/)/gu, `:${zeroWidthSpace}`);
}

/**
 * A text as Markdown that shows it to the character: no formatting, mention, link or timestamp
 * comes of it. Discord takes a backslash before any punctuation as an escape.
 */
export function escapeMarkdown(text: string): string {
  return disarm(
    text
      .toWellFormed()
      .replace(/[\\*_~`|<>[\]()#]/gu, '\\$&')
      // List markers count at the start of a line alone.
      .replace(/^(\s*)([-+])(?=\s)/gmu, '$1\\$2')
      .replace(/^(\s*\d+)\.(?=\s)/gmu, '$1\\.'),
  );
}

/** As {@link disarm}, for an operator's words: plain addresses in them stay as they are. */
export function disarmArticle(text: string): string {
  return besideAddresses(text, disarm).join('');
}

/** As {@link escapeMarkdown}, for an operator's words: plain addresses in them stay links. */
export function escapeArticle(text: string): string {
  // Discord ends an address at the signs of Latin script alone: `https://a.b،` would lead nowhere.
  return besideAddresses(text, escapeMarkdown)
    .map(
      (piece, at) => (at > 0 && at % 2 === 0 && /^\.*[^\s.]/u.test(piece) ? hairSpace : '') + piece,
    )
    .join('');
}

/** A text's pieces, every second of them a plain address and the others treated. */
function besideAddresses(text: string, treat: (piece: string) => string): string[] {
  return text.split(address).map((piece, at) => (at % 2 === 0 ? treat(piece) : piece));
}
