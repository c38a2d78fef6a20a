import { stemsAbout } from '../search/analysis/asking.ts';
import type { Answer } from '../search/answer.ts';
import type { Suggested } from './replies/questions.ts';

/**
 * Suggested questions that are about something of what was asked, nearest first, one of a passage.
 * They are of the passages that the search found, and have a word of the question: what is found of a
 * matter that no article speaks of may be anything, and so may what letters alone are alike in.
 */
export function nearestQuestions({ question, language, passages }: Answer): Suggested[] {
  const asked = stemsAbout(question);
  const sharedBy = (suggested: string) =>
    [...stemsAbout(suggested)].filter((stem) => asked.has(stem)).length;
  return passages
    .flatMap(({ article, passage }) => {
      const [nearest] = passage.questions[language]
        .map((each) => ({ article, passage, language, question: each, shared: sharedBy(each) }))
        .sort((one, other) => other.shared - one.shared);
      return nearest !== undefined && nearest.shared > 0 ? nearest : [];
    })
    .sort((one, other) => other.shared - one.shared);
}
