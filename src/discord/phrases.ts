import { wordsIn } from '../search/analysis/asking.ts';
import { ANALYSERS, detectLanguage } from '../search/analysis/language.ts';
import { ADDRESS, type Phrase, type Saying, SAYINGS } from './sayings.ts';

/** What wants no information. */
export type Courtesy = Exclude<Phrase, 'articles' | 'help'>;

/** Words that stand before anything: whoever asks for help greets first. */
const GREETING: ReadonlySet<string> = new Set(
  (['salam', 'thanks', 'greeting'] as const).flatMap((phrase) => [...SAYINGS[phrase].keys]),
);
const BEFORE: ReadonlySet<string> = new Set([...ADDRESS, ...GREETING, 'عليكم']);

/** What joins a message to what was said before. */
const JOINING = /^(?:[وف]|and |so )/u;

/** The phrase that a text is; null where it is none, and may ask for something in an article. */
export function readPhrase(text: string): Phrase | null {
  const words = wordsIn(text);
  const { isStopWord } = ANALYSERS[detectLanguage(text)];
  const whole = words.filter((word) => !BEFORE.has(word)).join(' ');
  const isSaid = ({ keys, beside, wholes, asks }: Saying) =>
    wholes.has(whole) ||
    wholes.has(whole.replace(JOINING, '')) ||
    (words.some((word) => keys.has(word)) &&
      words.every(
        (word) =>
          keys.has(word) || beside.has(word) || BEFORE.has(word) || (asks && isStopWord(word)),
      ));
  // In the order in which they are listed: thanks are not asked for, whatever is said beside them.
  return (Object.keys(SAYINGS) as Phrase[]).find((phrase) => isSaid(SAYINGS[phrase])) ?? null;
}

/** Whether a phrase is thanks, a greeting or the like. */
export function isCourtesy(phrase: Phrase | null): phrase is Courtesy {
  return phrase !== null && phrase !== 'articles' && phrase !== 'help';
}
