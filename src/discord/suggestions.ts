import Fuse from 'fuse.js';
import type { Article, Language } from '../knowledge/article.ts';
import { normalise } from '../search/analysis/token.ts';
import type { Choice } from './call.ts';
import { titleChoice } from './call.ts';
import { cutEnd } from './cut.ts';
import { clean, disarm } from './escape.ts';
import { limits } from './limits.ts';

/** A question that can be suggested. */
interface Suggestion {
  readonly question: string;
  /** As it is shown and sent: within Discord's limit. */
  readonly shown: string;
  readonly language: Language;
  /** What is compared with what was typed: letters folded, marks gone. */
  readonly key: string;
  /** The heading over the passage that answers. */
  readonly heading: string;
}

/** How unlike what was typed a suggestion may be (0 is alike, 1 is anything). */
const THRESHOLD = 0.6;

/** Words typed beyond this many tell no more; Fuse's time grows with them. */
const MOST_TYPED = 120;

/** What is compared: every word as the search folds it. */
function fold(text: string): string {
  return text.split(/\s+/).map(normalise).join(' ').trim();
}

/** Suggestions of the articles at hand, made once for each shelf. */
const known = new WeakMap<Article, readonly Suggestion[]>();

function suggestionsOf(article: Article): readonly Suggestion[] {
  const made = known.get(article);
  if (made !== undefined) return made;
  const suggestions = article.passages.flatMap(({ questions, section }) =>
    article.languages.flatMap((language) =>
      questions[language].map((question) => ({
        question,
        shown: cutEnd(disarm(clean(question)), limits.choice),
        language,
        key: fold(question),
        heading: fold(section?.heading[language] ?? ''),
      })),
    ),
  );
  known.set(article, suggestions);
  return suggestions;
}

/** One of each article and passage in turn, so that the first choices show what there is. */
function spread(articles: readonly Article[], language: Language): Suggestion[] {
  const lists = articles.flatMap((article) =>
    article.passages.map(({ questions }) => {
      const own = new Set(questions[language]);
      return suggestionsOf(article).filter(
        (each) => each.language === language && own.has(each.question),
      );
    }),
  );
  const most = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function toChoices(suggestions: readonly Suggestion[]): Choice[] {
  const shown = new Set(suggestions.map((each) => each.shown));
  return [...shown].slice(0, limits.choices).map((text) => ({ name: text, value: text }));
}

/**
 * Questions that the articles answer, for what has been typed so far: all over the articles where
 * that is nothing, else those that Fuse finds likest, misspelt or not and in either language.
 */
export function suggestQuestions(
  articles: readonly Article[],
  typed: string,
  reader: Language,
): Choice[] {
  const text = fold(clean(typed)).slice(0, MOST_TYPED);
  if (text === '') {
    const own = spread(articles, reader);
    return toChoices(own.length > 0 ? own : spread(articles, reader === 'ar' ? 'en' : 'ar'));
  }
  const fuse = new Fuse(articles.flatMap(suggestionsOf), {
    keys: [
      { name: 'key', weight: 3 },
      { name: 'heading', weight: 1 },
    ],
    threshold: THRESHOLD,
    ignoreLocation: true,
    useTokenSearch: true,
  });
  return toChoices(fuse.search(text, { limit: limits.choices }).map(({ item }) => item));
}

/** The suggested question that a choice stood for; undefined where the text is the reader's own. */
export function suggestedQuestion(articles: readonly Article[], text: string): string | undefined {
  for (const article of articles) {
    const found = suggestionsOf(article).find(({ shown }) => shown === text);
    if (found !== undefined) return found.question;
  }
  return undefined;
}

/** Articles whose title, in either language, is like what was typed; all of them at first. */
export function suggestArticles(
  articles: readonly Article[],
  typed: string,
  reader: Language,
): Choice[] {
  const text = fold(clean(typed));
  const listed = articles.map((article) => ({
    article,
    keys: Object.values(article.title).map(fold),
  }));
  const found =
    text === ''
      ? listed
      : new Fuse(listed, {
          keys: ['keys', 'article.id'],
          threshold: THRESHOLD,
          ignoreLocation: true,
        })
          .search(text)
          .map(({ item }) => item);
  return found.slice(0, limits.choices).map(({ article: { id, title, language } }) => ({
    name: titleChoice(title[reader] ?? title[language] ?? id) || id,
    value: id,
  }));
}
