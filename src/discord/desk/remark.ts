import { asks, isBare, stemsAbout, wordsAsked } from '../../search/analysis/asking.ts';
import { ANALYSERS, detectLanguage } from '../../search/analysis/language.ts';
import { tokenise } from '../../search/analysis/token.ts';
import { hasWords } from '../../knowledge/plain-text.ts';
import { longestRanking } from '../limits.ts';
import type { Shelf } from '../options.ts';
import { isCourtesy, readPhrase } from '../phrases.ts';

/*
 * Discord pings whom one replies to, unless it is told not to: a reply to an answer is as often a word
 * about it, to others, as one to the bot. Whoever is answered without having asked is annoyed, and so is
 * the channel; whoever has asked and is not answered can ask with a question mark.
 */

/** Words that tie a name together: «أسماء السفراء في الكويت», `the ambassador of Japan`. */
const TIES = new Set('في عن بين اسم the a an of in and about name'.split(' '));

/** What may stand before a request. */
const OPENER = 'و|ف|طيب|and|so|then|ok|okay|please';

/** How one begins that is no question; over normalised words. */
const REQUESTS = [
  'حدثني|احكي?(?:لي)?|اشرح(?:لي)?|وضح(?:لي)?|اذكر|عرفني|و?زدني|(?:اريد|اود|ابغي|ابي|بدي|عايز|عاوز) (?:ان )?(?:اعرف|معرفه)',
  'tell (?:me|us)|explain|describe|list|i (?:want|would like) to know',
];
const REQUEST = new RegExp(`^(?:(?:${OPENER}) )*(?:${REQUESTS.join('|')})(?: |$)`, 'u');

/** Words of which a name has at least so many: a single one («اليابان!») is as likely a remark. */
const NAMED = 2;

/** Whether a reply may want an answer, whatever the articles say: assent, thanks and a smile do not. */
export function mayAsk(text: string): boolean {
  if (!hasWords(text)) return false;
  const phrase = readPhrase(text);
  return phrase === null ? asks(text) || !isBare(text) : !isCourtesy(phrase);
}

/**
 * Whether a reply only says something: it neither asks, nor requests what an article tells, nor names
 * something in no other words than the passages have, and the questions that they answer.
 */
export function isRemark(text: string, { index }: Shelf): boolean {
  if (asks(text) || readPhrase(text) !== null) return false;
  const { verdict, passages } = index.ask(text, { limit: longestRanking });
  const { words, stem, isStopWord } = ANALYSERS[detectLanguage(text)];
  if (REQUEST.test(words(text).join(' '))) return verdict === 'absent';
  if (verdict !== 'answered') return true;
  const about = stemsAbout(text);
  const own = new Set(
    passages
      .flatMap((each) => [each.text, ...each.passage.questions[each.language]])
      .flatMap(tokenise)
      .map(({ word }) => stem(word)),
  );
  const isName =
    about.size >= NAMED &&
    [...about].every((each) => own.has(each)) &&
    wordsAsked(text).every((word) => !isStopWord(word) || TIES.has(word));
  return !isName;
}
