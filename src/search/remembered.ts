import { LRUCache } from 'lru-cache';
import type { Answer, AskOptions, PassageIndex } from './answer.ts';

/** Answers that are kept; the one that was wanted longest ago makes room. */
const MOST_ANSWERS = 500;

/** A question longer than this, in UTF-16 units, is hardly asked twice. */
const LONGEST_QUESTION = 500;

/** An answer with all that it works out when it is first wanted worked out. */
function settled(answer: Answer): Answer {
  return { ...answer, passages: answer.passages.map((each) => ({ ...each })) };
}

/**
 * An index that remembers its answers: the same questions are asked again and again, for they are
 * suggested while a reader types and offered as buttons. It forgets them with the index that it
 * stands before, for a change of articles builds another.
 */
export function rememberAnswers(index: PassageIndex): PassageIndex {
  const answers = new LRUCache<string, Answer>({ max: MOST_ANSWERS });
  return {
    ask(question: string, options: AskOptions = {}): Answer {
      if (question.length > LONGEST_QUESTION) return index.ask(question, options);
      const { limit, article, language } = options;
      // JSON has no word for infinity.
      const key = JSON.stringify([question, String(limit), article, language]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = settled(index.ask(question, options));
      answers.set(key, answer);
      return answer;
    },
  };
}
