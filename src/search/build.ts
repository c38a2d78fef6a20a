import { setImmediate } from 'node:timers/promises';
import { type Article, inLanguage, type Language, type Passage } from '../knowledge/article.ts';
import { detectLanguage } from './analysis/language.ts';
import type { Answer, AskOptions, PassageIndex, Range, RankedPassage } from './answer.ts';
import { findAnsweringSentence } from './answering-sentence.ts';
import { indexPassages, type LanguageIndex, type PassageText } from './language-index.ts';
import { asPart, eachOnce, finish } from './once.ts';
import { readQuery } from './query.ts';
import { rank } from './ranking.ts';
import { tellApart } from './sentence-signals.ts';
import { judging } from './verdict.ts';

/** Passages in a ranking where the asker names no limit. */
const DEFAULT_LIMIT = 3;

/** A question is read up to here, in UTF-16 units: far beyond any that Discord lets through. */
const LONGEST_QUESTION = 10_000;

/** A passage in one language's index. */
interface Entry {
  readonly text: string;
  readonly hints: readonly string[];
  readonly article: Article;
  readonly passage: Passage;
  readonly language: Language;
}

/** One language's index with what its numbers stand for. */
interface Edition {
  readonly index: LanguageIndex;
  readonly entries: readonly Entry[];
  /** The first entry of each article, and the first after it. */
  readonly span: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** What questions in a language are answered from: that edition, or the original where it has none. */
function entriesFor(language: Language, articles: readonly Article[]): Entry[] {
  return articles.flatMap((article) =>
    article.passages.map((passage) => {
      const shown = inLanguage(article, passage.text, language);
      const heading = passage.section?.heading[shown.language] ?? '';
      const hints = [...passage.questions[language], heading].filter((hint) => hint !== '');
      return { article, passage, ...shown, hints };
    }),
  );
}

/** The ranges of entries that each article has. */
function spans(entries: readonly Entry[]): Map<string, [number, number]> {
  const result = new Map<string, [number, number]>();
  for (const [at, { article }] of entries.entries()) {
    result.set(article.id, [result.get(article.id)?.[0] ?? at, at + 1]);
  }
  return result;
}

/** Indexes articles, yielding the share done. */
function* build(articles: readonly Article[]): Generator<number, PassageIndex> {
  const editions: Partial<Record<Language, Edition>> = {};
  const languages: readonly Language[] = ['ar', 'en'];
  for (const [at, language] of languages.entries()) {
    const entries = entriesFor(language, articles);
    const number = new Map(articles.map(({ id }, at) => [id, at]));
    const passages = entries.map(({ text, hints, article }): PassageText => {
      return { text, hints, article: number.get(article.id)! };
    });
    const [from, to] = [at / languages.length, (at + 1) / languages.length];
    const index = yield* asPart(indexPassages(language, passages), from, to);
    editions[language] = { index, entries, span: spans(entries) };
  }
  const { ar, en } = editions as Record<Language, Edition>;
  return {
    ask: (question, options = {}) => {
      const language = options.language ?? detectLanguage(question);
      return ask(language === 'ar' ? ar : en, question, language, options);
    },
  };
}

/** The longest ranking wanted: a whole number, or the usual one where none makes sense. */
function limitOf({ limit = DEFAULT_LIMIT }: AskOptions): number {
  return Number.isNaN(limit) ? DEFAULT_LIMIT : Math.max(0, Math.floor(limit));
}

/** Answers a question from one edition. */
function ask(edition: Edition, question: string, language: Language, options: AskOptions): Answer {
  const { index, entries, span } = edition;
  const [from, to] =
    options.article === undefined ? [0, entries.length] : (span.get(options.article) ?? [0, 0]);
  const query = readQuery(index, question.slice(0, LONGEST_QUESTION));
  const ranking = rank(index, query, from, to);
  const tellingOf = eachOnce((article: Article) =>
    tellApart(
      query,
      ranking.filter((each) => entries[each.passage]!.article === article),
    ),
  );
  const first = ranking[0];
  const verdictOf = eachOnce(judging(index, query, first?.score ?? 0));
  const passages = ranking.slice(0, limitOf(options)).map((scored): RankedPassage => {
    const { article, passage, text, language } = entries[scored.passage]!;
    const find = () => findAnsweringSentence(index, query, scored, tellingOf(article), text);
    const { score } = scored;
    let answer: Range | null | undefined;
    return {
      article,
      passage,
      language,
      text,
      score,
      get answer() {
        return (answer ??= find());
      },
      get verdict() {
        return verdictOf(scored);
      },
    };
  });
  const verdict = first === undefined ? 'absent' : verdictOf(first);
  return { question, language, verdict, passages };
}

/** Makes articles ready to be asked, at once. */
export function buildIndex(articles: readonly Article[]): PassageIndex {
  return finish(build(articles));
}

/** How to build beside other work. */
export interface SliceOptions {
  /**
   * How long to work before a pause, in milliseconds; 10 where it is left out. A single step is not
   * cut: of 3,000 passages the longest takes some 50 ms, of 40,000 a quarter of a second.
   */
  readonly sliceMs?: number;
  /** Hears the share done, 0 to 1, at every pause. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Makes articles ready to be asked in slices, pausing between them, so that a running bot goes on
 * answering from its old index.
 */
export async function buildIndexInSlices(
  articles: readonly Article[],
  { sliceMs = 10, onProgress }: SliceOptions = {},
): Promise<PassageIndex> {
  const steps = build(articles);
  let resumed = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - resumed > sliceMs) {
      onProgress?.(step.value);
      await setImmediate();
      resumed = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
