import { readFile } from 'node:fs/promises';
import type { Article, Language } from '../knowledge/article.ts';
import { detectLanguage } from '../search/analysis/language.ts';

/** A question with the paragraph that answers it. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  /** Where the answer is: article and paragraph, both counted from 0. */
  readonly article: number;
  readonly paragraph: number;
  /** The answer in the paragraph's own words; any of them is right. */
  readonly answers: readonly string[];
}

/** A question about an article that it leaves open. */
export interface OpenQuestion {
  readonly question: string;
  /** Counted from 0. */
  readonly article: number;
}

/** Paragraphs and the questions that are asked about them. */
export interface QuestionSet {
  readonly language: Language;
  /** By article, then by paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly questions: readonly GoldQuestion[];
  readonly open: readonly OpenQuestion[];
}

/**
 * SQuAD 1.1 (Rajpurkar, Zhang, Lopyrev and Liang 2016), and what 2.0 (Rajpurkar, Jia and Liang 2018)
 * has beside it, as far as they are read.
 */
interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly id: string | number;
        readonly question: string;
        readonly answers?: readonly { readonly text: string }[];
        /** The paragraph leaves it open. */
        readonly is_impossible?: boolean;
      }[];
    }[];
  }[];
}

/** A file that is not a question set, with what is wrong with it. */
export class QuestionSetError extends Error {
  override readonly name = 'QuestionSetError';
}

function parse(text: string, file: string): Squad {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new QuestionSetError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const data = (value as Partial<Squad> | null)?.data;
  const right =
    Array.isArray(data) &&
    data.every(
      (article: { paragraphs?: { context?: unknown; qas?: unknown }[] }) =>
        Array.isArray(article.paragraphs) &&
        article.paragraphs.every(
          (each) => typeof each.context === 'string' && Array.isArray(each.qas),
        ),
    );
  if (!right) {
    throw new QuestionSetError(
      `${file} is not in the layout of SQuAD 1.1 or 2.0: data[].paragraphs[] with context and qas.`,
    );
  }
  return value as Squad;
}

/**
 * Reads a question set in the layout of SQuAD 1.1 or 2.0.
 *
 * @throws QuestionSetError where the file cannot be read, or is none
 */
export async function readQuestionSet(file: string): Promise<QuestionSet> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new QuestionSetError(`${file} cannot be read: ${(error as Error).message}`);
  });
  const { data } = parse(text, file);
  const paragraphs = data.map((article) => article.paragraphs.map(({ context }) => context));
  const asked = data.flatMap((article, at) =>
    article.paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ id, question, answers = [], is_impossible: open = false }) => ({
        open,
        id: String(id),
        question,
        article: at,
        paragraph,
        answers: answers.map((answer) => answer.text),
      })),
    ),
  );
  const questions = asked.filter(({ open }) => !open);
  if (questions.length === 0) throw new QuestionSetError(`${file} asks no question.`);
  const language = detectLanguage(paragraphs.flat().join(' '));
  return { language, paragraphs, questions, open: asked.filter(({ open }) => open) };
}

/** The number of each article's first paragraph, all of a set's paragraphs counted through from 0. */
export function firstParagraphs({ paragraphs }: QuestionSet): number[] {
  let next = 0;
  return paragraphs.map(({ length }) => {
    const first = next;
    next += length;
    return first;
  });
}

/** The articles of a set as the search takes them: paragraphs alone, each a passage. */
export function toArticles({
  language,
  paragraphs,
}: Pick<QuestionSet, 'language' | 'paragraphs'>): Article[] {
  return paragraphs.map((texts, at) => ({
    id: String(at),
    version: '00000000',
    language,
    languages: [language],
    title: { [language]: '' },
    date: null,
    source: null,
    sections: [],
    meetings: [],
    passages: texts.map((text, paragraph) => ({
      number: paragraph + 1,
      text: { [language]: text },
      section: null,
      questions: { ar: [], en: [] },
    })),
  }));
}
