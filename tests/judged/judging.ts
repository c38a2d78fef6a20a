import { expect } from 'vitest';
import type { PassageIndex } from '../../src/search/answer.ts';
import type { JudgedQuestion } from './judged-questions.ts';

/** How well an index answers judged questions. */
export function judging(index: PassageIndex) {
  /** Asks all articles, so that another article's passage is a miss. */
  function ask({ question }: JudgedQuestion) {
    const { verdict, passages } = index.ask(question, { limit: 3 });
    const marked = passages.map(
      ({ text, answer }) => answer && text.slice(answer.start, answer.end),
    );
    const found = passages.map(({ article, passage }) => [article.id, passage.number]);
    return { verdict, found, marked };
  }

  /** Which of the first three is right, counted from 0; -1 where none is. */
  function rank(judged: JudgedQuestion): number {
    return ask(judged).found.findIndex(
      ([article, number]) =>
        article === judged.article && judged.passages.some((right) => right === number),
    );
  }

  /** Whether the sentence that is marked in the first right passage answers. */
  function marks(judged: JudgedQuestion): boolean {
    const marked = ask(judged).marked[rank(judged)] ?? '';
    const { says = [], sentence } = judged;
    return marked === sentence || says.some((piece) => marked.includes(piece));
  }

  /** What to read when a figure falls: each miss by name. */
  function tell(misses: readonly JudgedQuestion[]): string {
    return misses
      .map((judged) => {
        const { verdict, found } = ask(judged);
        return `${judged.kind}: ${judged.question} → ${verdict} ${found.map((each) => each.join('#')).join(' ')}, not ${judged.passages.join(' or ') || 'answered'} (${judged.why})`;
      })
      .join('\n');
  }

  /** Expects that at least this share of the questions does not miss. */
  function expectShare(
    questions: readonly JudgedQuestion[],
    share: number,
    misses: (judged: JudgedQuestion) => boolean,
  ) {
    const missed = questions.filter(misses);
    expect(1 - missed.length / questions.length, `\n${tell(missed)}\n`).toBeGreaterThanOrEqual(
      share,
    );
  }

  return { ask, rank, marks, expectShare };
}
