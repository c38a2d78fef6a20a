import { wordsAsked } from '../search/analysis/asking.ts';
import { partCourtesies } from '../search/analysis/courtesy.ts';
import { ANALYSERS, detectLanguage } from '../search/analysis/language.ts';
import { type Phrase, type Saying, SAYINGS } from './sayings.ts';

/** What wants no information. */
export type Courtesy = Exclude<Phrase, 'articles' | 'help'>;

/** What joins a message to what was said before. */
const JOINING = /^(?:[وف]|and |so )/u;

/** The phrase that a text is; null where it is none, and may ask for something in an article. */
export function readPhrase(text: string): Phrase | null {
  const asked = wordsAsked(text);
  const { isStopWord, words: read } = ANALYSERS[detectLanguage(text)];
  const said = read(text);
  const whole = asked.join(' ');
  const isSaid = ({ keys, beside, wholes, asks }: Saying) => {
    if (wholes.has(whole) || wholes.has(whole.replace(JOINING, ''))) return true;
    const words = asks ? asked : said;
    const fits = (word: string) => keys.has(word) || beside.has(word) || (asks && isStopWord(word));
    return words.some((word) => keys.has(word)) && words.every(fits);
  };
  const phrase = (Object.keys(SAYINGS) as Phrase[]).find((each) => isSaid(SAYINGS[each]));
  if (phrase !== undefined) return phrase;
  if (asked.length > 0) return null;
  // All of it is courtesy: thanks are returned before a greeting, and whoever begs pardon has yet to ask.
  const { courtesies } = partCourtesies(said);
  const heard = (['thanks', 'salam', 'greeting'] as const).find((kind) =>
    courtesies.includes(kind),
  );
  return heard ?? (courtesies.length > 0 ? 'greeting' : null);
}

/** Whether a phrase is thanks, a greeting or the like. */
export function isCourtesy(phrase: Phrase | null): phrase is Courtesy {
  return phrase !== null && phrase !== 'articles' && phrase !== 'help';
}
