import { describe, expect, test } from 'vitest';
import { finish } from '../../src/search/once.ts';
import { indexPassages } from '../../src/search/language-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/ranking.ts';
import { readSignals, type SentenceSignals, tellApart } from '../../src/search/sentence-signals.ts';

const QUESTION = 'متى بُني برج الميناء القديم؟';
const TOLD = 'برج الميناء القديم مشهور.';
const ELSE = 'يزوره الناس كل يوم.';
const OTHERS = ['في المدينة سوق وبستان ومدرسة.'];

/** What each sentence of a passage, the first of an article, has of the question. */
function signalsIn(sentences: readonly string[]): SentenceSignals {
  const texts = [sentences.join(' '), ...OTHERS];
  const passages = texts.map((text) => ({ text, hints: [], article: 0 }));
  const index = finish(indexPassages('ar', passages));
  const query = readQuery(index, QUESTION);
  const ranking = rank(index, query, 0, index.size);
  const passage = ranking.find((each) => each.passage === 0)!;
  return readSignals(query, passage, tellApart(query, ranking));
}

describe('a sentence', () => {
  test('that has the question’s words has most of all that is compared', () => {
    const { grams, stems, surprising, said } = signalsIn([ELSE, TOLD, ELSE]);
    for (const signal of [grams, stems, surprising, said]) {
      expect(signal[1]).toBeGreaterThan(0);
      expect(signal[0]).toBe(0);
    }
    expect([grams[1], stems[1], surprising[1]]).toEqual([1, 1, 1]);
  });

  test('has what was said before it, and the next one alone the n-grams', () => {
    const { gramsBefore, saidBefore } = signalsIn([ELSE, TOLD, ELSE, ELSE]);
    expect(gramsBefore.map((each) => each > 0)).toEqual([false, false, true, false]);
    expect(saidBefore.map((each) => each > 0)).toEqual([false, false, true, true]);
  });

  test('has what the next one says', () => {
    const { saidNext } = signalsIn([ELSE, TOLD, ELSE]);
    expect(saidNext.map((each) => each > 0)).toEqual([true, false, false]);
  });

  test('says first what no sentence before it said', () => {
    const { said, saidFirst } = signalsIn([TOLD, ELSE, TOLD]);
    expect(saidFirst[0]).toBeCloseTo(said[0]!);
    expect(saidFirst[2]).toBe(0);
  });
});
