import type { Article, Language, Passage, Section } from '../../knowledge/article.ts';
import { inLanguage, longestHeading } from '../../knowledge/article.ts';
import type { Range } from '../../search/answer.ts';
import { cutEnd, cutStart, ellipsis } from '../cut.ts';
import { isolate, lineIn } from '../direction.ts';
import { disarmArticle, escapeArticle } from '../escape.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts/texts.ts';

const bold = (text: string) => `**${text}**`;
const boldMarks = bold('').length;

/**
 * A passage in Markdown, its answering sentence bold. Where there is not room for all of it, the
 * sentence is kept (its start, where it alone is too long) and what stands around it is cut at a
 * word's border, each cut marked: nothing is ever left out of the middle.
 */
export function quotePassage(text: string, answer: Range | null, room: number): string {
  const marked = answer && trimmed(text, answer);
  if (!marked) return cutEnd(text, room, escapeArticle);
  const [before, sentence, after] = [
    text.slice(0, marked.start),
    text.slice(marked.start, marked.end),
    text.slice(marked.end),
  ].map((part) => ({ part, drawn: escapeArticle(part) }));
  const whole = before!.drawn + bold(sentence!.drawn) + after!.drawn;
  if (whole.length <= room) return whole;

  // The cuts' own marks are counted by the cutting.
  const left = room - boldMarks - sentence!.drawn.length;
  if (left < 2 * ellipsis.length) {
    return bold(cutEnd(sentence!.part, room - boldMarks, escapeArticle));
  }
  const half = Math.floor(left / 2);
  const shortBefore = Math.min(before!.drawn.length, half);
  const shownAfter = cutEnd(after!.part, left - shortBefore, escapeArticle);
  const shownBefore = cutStart(before!.part, left - shownAfter.length, escapeArticle);
  const mark = (shown: string, whole: string) => shown || (whole.trim() && ellipsis);
  return mark(shownBefore, before!.part) + bold(sentence!.drawn) + mark(shownAfter, after!.part);
}

/**
 * The answering sentence alone; the passage's start where there is none. It is not bold: what is
 * marked in a reply is the one sentence that answers.
 */
export function quoteSentence(text: string, answer: Range | null, room: number): string {
  const marked = answer && trimmed(text, answer);
  return cutEnd(marked ? text.slice(marked.start, marked.end) : text, room, escapeArticle);
}

/** A range without white space at its edges, inside the text; null where nothing is left of it. */
function trimmed(text: string, { start, end }: Range): Range | null {
  const piece = text.slice(start, end);
  const from = Math.max(0, start) + (piece.length - piece.trimStart().length);
  const length = piece.trim().length;
  return length === 0 ? null : { start: from, end: from + length };
}

/** Units that a heading may have: all of one that a file may have, with each of its signs escaped. */
const headingRoom = 2 * longestHeading;

/**
 * `Passage 3 · Its section` in Markdown, laid out in the direction of the language.
 *
 * @param room - units that the heading may have; as many as the longest needs, by default
 */
export function placeOf(
  passage: Passage,
  article: Article,
  language: Language,
  room?: number,
): string {
  const heading = passage.section && drawHeading(passage.section, article, language, room);
  const parts = [texts[language].passage(passage.number), heading && isolate(heading)];
  return lineIn(language, parts.filter((part) => part).join(' · '));
}

/** A section's heading in Markdown, cut where it has no room; empty where it is blank. */
export function drawHeading(
  { heading }: Section,
  article: Article,
  language: Language,
  room = headingRoom,
): string {
  return cutEnd(inLanguage(article, heading, language).text.trim(), room, escapeArticle);
}

/** The article's title as plain text; its id where the title is blank. */
export function titleOf(article: Article, language: Language): string {
  const { text, language: written } = inLanguage(article, article.title, language);
  return lineIn(written, disarmArticle(text.trim()) || article.id);
}

/** The same in Markdown, cut where it is very long. */
export function drawTitle(article: Article, language: Language): string {
  return cutEnd(titleOf(article, language), limits.embedTitle, escapeArticle);
}

/** A name as plain text among others; cut where it is longer than a title may be. */
const drawName = (name: string) => isolate(disarmArticle(cutEnd(name, longestHeading)));

/** `Source · date · translation`, as far as they are known. */
export function originOf(article: Article, language: Language, shown: Language): string {
  const own = texts[language];
  return [
    article.source && own.source(drawName(article.source)),
    article.date && own.date(article.date),
    shown !== article.language &&
      own.translation(article.translator ? drawName(article.translator) : null),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}
