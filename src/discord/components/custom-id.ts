import type { Language } from '../../knowledge/article.ts';
import type { Range, Verdict } from '../../search/answer.ts';
import { limits, longestRanking } from '../limits.ts';
import type { ArticleKey, QuestionKey } from './keys.ts';

/** A passage of a ranking, as a button remembers it. */
export interface PassageKey {
  readonly article: ArticleKey;
  readonly number: number;
  /** The answering sentence, in the text of the answer's language. */
  readonly answer: Range | null;
  readonly verdict: Verdict;
}

/** An answer at one place of its ranking. */
export interface AnswerView {
  readonly kind: 'answer' | 'around';
  /** The question's language: the one that the ranges are of, and that the reply is written in. */
  readonly language: Language;
  /** Whether the passage is shown in the other language. */
  readonly turned: boolean;
  /** Counted from 0. */
  readonly position: number;
  readonly passages: readonly PassageKey[];
}

/** What a press leads to: all that is needed to draw it, but for the articles themselves. */
export type View =
  | AnswerView
  /** A passage to read; in `language`, or in the article's own. */
  | {
      readonly kind: 'reading';
      readonly language: Language;
      readonly article: ArticleKey;
      readonly number: number;
      /** Its text is shown in the other language. */
      readonly turned: boolean;
    }
  /** What an article is; its menu offers the passages from `first` to `last`. */
  | {
      readonly kind: 'overview';
      readonly language: Language;
      readonly article: ArticleKey;
      readonly first: number;
      readonly last: number;
    }
  /** A choice among articles, from the one at `first` (counted from 0). */
  | {
      readonly kind: 'library';
      readonly language: Language;
      readonly first: number;
      /** Number of the passage that is read of the chosen one; null for its overview. */
      readonly passage: number | null;
      /** Those alone are listed that report meetings, and these are shown of the chosen one. */
      readonly meetings?: true;
    }
  /** The meetings of an article, from the one at `first` (counted from 0). */
  | {
      readonly kind: 'meetings';
      readonly language: Language;
      readonly article: ArticleKey;
      readonly first: number;
    }
  /** A suggested question of a passage, asked. */
  | {
      readonly kind: 'question';
      readonly language: Language;
      readonly article: ArticleKey;
      readonly number: number;
      readonly question: QuestionKey;
    };

/** What a custom_id says. */
export interface Press {
  /** `turn` changes the message, `open` answers with another, `share` posts it for everyone. */
  readonly action: 'turn' | 'open' | 'share';
  /** Id of whoever asked, whose message it is; a snowflake. */
  readonly asker: string;
  readonly view: View;
}

/** Raised with whatever a custom_id, or a key in it, is written otherwise: an older one is refused. */
const version = '3';
const kinds: Readonly<Record<View['kind'], string>> = {
  answer: 'a',
  around: 'c',
  reading: 'r',
  overview: 'o',
  library: 'l',
  meetings: 'm',
  question: 'q',
};
const actions = { turn: 't', open: 'o', share: 's' } as const;
const languages = { ar: 'a', en: 'e' } as const;
const verdicts: readonly Verdict[] = ['answered', 'related', 'absent'];

/**
 * Writes a press as a custom_id: `version:kind:action:language:asker:…`, numbers in base 36.
 *
 * ```
 * 3:a:t:a:4ldqqo4jnhfk:01:x3f0b1c2:01.1k.3f,16.0.5a
 * │ │ │ │      │       ││    │     ││ │  └ length of the answering sentence
 * │ │ │ │      │       ││    │     ││ └ its start
 * │ │ │ │      │       ││    │     │└ passage
 * │ │ │ │      │       ││    │     └ three times which of the articles, and which of the verdicts
 * │ │ │ │      │       ││    └ articles
 * │ │ │ │      │       │└ position
 * │ │ │ │      │       └ turned
 * ```
 *
 * @throws RangeError where it is longer than Discord allows; see {@link rankingThatFits}
 */
export function writeCustomId(press: Press): string {
  const id = idOf(press);
  if (id.length > limits.customId) throw new RangeError(`A custom_id of ${id.length} characters`);
  return id;
}

/** A press in writing, however long. */
function idOf({ action, asker, view }: Press): string {
  const head = [version, kinds[view.kind], actions[action], languages[view.language]];
  return [...head, BigInt(asker).toString(36), ...fieldsOf(view)].join(':');
}

/** Reads a custom_id; null where it is none of this version's. */
export function readCustomId(id: string): Press | null {
  const [written, kind, action, language, asker, ...fields] = id.split(':');
  const press = {
    kind: keyOf(kinds, kind),
    action: keyOf(actions, action),
    language: keyOf(languages, language),
    asker: readSnowflake(asker),
  };
  if (written !== version || !press.kind || !press.action || !press.language) return null;
  const view = readView(press.kind, press.language, fields);
  return view && press.asker ? { action: press.action, asker: press.asker, view } : null;
}

/**
 * As much of a ranking as every button of its reply can remember: five passages, or three where
 * they are of three articles and their numbers are long.
 */
export function rankingThatFits<Passage extends PassageKey>(
  passages: readonly Passage[],
): Passage[] {
  const asker = (2n ** 64n - 1n).toString(); // the longest there is
  const view = { kind: 'answer', language: 'ar', turned: true } as const;
  for (let count = Math.min(passages.length, longestRanking); count > 0; count--) {
    const some = passages.slice(0, count);
    const last: AnswerView = { ...view, position: count - 1, passages: some };
    if (idOf({ action: 'turn', asker, view: last }).length <= limits.customId) return some;
  }
  return [];
}

/** Rankings as they are written: every button of a reply has the same. */
const writtenRankings = new WeakMap<readonly PassageKey[], readonly string[]>();

/** The fields of a ranking: its articles, and its passages. */
function rankingFields(ranking: readonly PassageKey[]): readonly string[] {
  const known = writtenRankings.get(ranking);
  if (known !== undefined) return known;
  const articles = [...new Set(ranking.map(({ article }) => article))];
  const passages = ranking.map(({ article, number, answer, verdict }) => {
    const which = articles.indexOf(article) * verdicts.length + verdicts.indexOf(verdict);
    const place = base36(which) + base36(number);
    return answer
      ? [place, base36(answer.start), base36(answer.end - answer.start)].join('.')
      : place;
  });
  const fields = [articles.join(','), passages.join(',')];
  writtenRankings.set(ranking, fields);
  return fields;
}

function fieldsOf(view: View): string[] {
  switch (view.kind) {
    case 'answer':
    case 'around':
      return [flag(view.turned) + base36(view.position), ...rankingFields(view.passages)];
    case 'reading':
      return [view.article, flag(view.turned), base36(view.number)];
    case 'overview':
      return [view.article, base36(view.first), base36(view.last)];
    case 'library':
      return [
        base36(view.first),
        view.passage === null ? '' : base36(view.passage),
        ...(view.meetings ? [flag(true)] : []),
      ];
    case 'meetings':
      return [view.article, base36(view.first)];
    case 'question':
      return [view.article, base36(view.number), view.question];
  }
}

function readView(kind: View['kind'], language: Language, fields: string[]): View | null {
  const [first = '', second = '', third = ''] = fields;
  const [two, three] = [readBase36(second), readBase36(third)];
  switch (kind) {
    case 'answer':
    case 'around': {
      const turned = readFlag(first[0]);
      const position = readBase36(first.slice(1));
      const passages = readPassages(second.split(','), third.split(','));
      if (turned === null || position === null || !passages?.[position]) return null;
      return { kind, language, turned, position, passages };
    }
    case 'reading': {
      const turned = readFlag(second);
      if (turned === null || three === null) return null;
      return { kind, language, article: first, turned, number: three };
    }
    case 'overview':
      if (two === null || three === null) return null;
      return { kind, language, article: first, first: two, last: three };
    case 'library': {
      const place = readBase36(first);
      const meetings = readFlag(third) === true && { meetings: true as const };
      return place === null ? null : { kind, language, first: place, passage: two, ...meetings };
    }
    case 'meetings':
      return two === null ? null : { kind, language, article: first, first: two };
    case 'question':
      if (two === null || third === '') return null;
      return { kind, language, article: first, number: two, question: third };
  }
}

function readPassages(articles: string[], passages: string[]): PassageKey[] | null {
  const read = passages.map((passage): PassageKey | null => {
    const [place = '', start, length] = passage.split('.');
    const which = readBase36(place.slice(0, 1)) ?? -1;
    const article = articles[Math.floor(which / verdicts.length)];
    const verdict = verdicts[which % verdicts.length];
    const number = readBase36(place.slice(1));
    if (!article || !verdict || number === null) return null;
    if (start === undefined) return { article, number, answer: null, verdict };
    const [from, units] = [readBase36(start), readBase36(length)];
    if (from === null || units === null) return null;
    return { article, number, answer: { start: from, end: from + units }, verdict };
  });
  return read.includes(null) ? null : read.filter((passage) => passage !== null);
}

function base36(value: number): string {
  return value.toString(36);
}

/** A number as long as Discord takes one of an option: up to 2⁵³. */
function readBase36(digits: string | undefined): number | null {
  return digits !== undefined && /^[0-9a-z]{1,11}$/.test(digits) ? parseInt(digits, 36) : null;
}

function flag(value: boolean): string {
  return value ? '1' : '0';
}

function readFlag(digit: string | undefined): boolean | null {
  return digit === '1' ? true : digit === '0' ? false : null;
}

/** A snowflake in base 36; numbers are too short for it. */
function readSnowflake(digits: string | undefined): string | null {
  if (digits === undefined || !/^[0-9a-z]{1,13}$/.test(digits)) return null;
  return Array.from(digits)
    .reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n)
    .toString();
}

/** The name under which a table holds a letter. */
function keyOf<Key extends string>(
  table: Readonly<Record<Key, string>>,
  letter: string | undefined,
): Key | null {
  return (Object.keys(table) as Key[]).find((key) => table[key] === letter) ?? null;
}
