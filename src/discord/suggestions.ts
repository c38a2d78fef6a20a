import Fuse from 'fuse.js';
import { type Article, type Language, otherLanguage } from '../knowledge/article.ts';
import { normalise } from '../search/analysis/token.ts';
import type { Choice } from './call.ts';
import { titleChoice } from './call.ts';
import { cutEnd } from './cut.ts';
import { clean, disarm } from './escape.ts';
import { likeliest } from './likeliest.ts';
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

/**
 * UTF-16 units of what was typed that are compared, as many as a choice has: more tell no more, and
 * Fuse's time grows with them.
 */
const MOST_TYPED = limits.choice;

/** What is compared: every word as the search folds it. */
function fold(text: string): string {
  return text.split(/\s+/).map(normalise).join(' ').trim();
}

/** What was typed so far, as it is compared. */
function foldTyped(typed: string): string {
  return fold(clean(typed)).slice(0, MOST_TYPED).trim();
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
  const lists = articles.flatMap((article) => {
    const own = new Map(suggestionsOf(article).map((each) => [each.question, each]));
    return article.passages.map(({ questions }) =>
      questions[language].flatMap((question) => own.get(question) ?? []),
    );
  });
  const turns: Suggestion[] = [];
  for (let at = 0; turns.length < limits.choices; at++) {
    const turn = lists.flatMap((list) => list[at] ?? []);
    if (turn.length === 0) break;
    turns.push(...turn.slice(0, limits.choices));
  }
  return turns;
}

/** All suggestions of the articles at hand: one list for all of them, and one for each asked for. */
const lists = new WeakMap<object, readonly Suggestion[]>();

function suggestionsOfAll(articles: readonly Article[]): readonly Suggestion[] {
  const [only] = articles;
  if (only !== undefined && articles.length === 1) return suggestionsOf(only);
  const made = lists.get(articles);
  if (made !== undefined) return made;
  const list = articles.flatMap(suggestionsOf);
  lists.set(articles, list);
  return list;
}

/** The finders of lists that are short enough to be compared whole; made once, for Fuse reads each. */
const finders = new WeakMap<object, Fuse<Suggestion>>();

/** What finds suggestions among those that may well be meant. */
function finderOf(suggestions: readonly Suggestion[], typed: string): Fuse<Suggestion> {
  const made = finders.get(suggestions);
  if (made !== undefined) return made;
  const compared = likeliest(suggestions, typed, ({ key, heading }) => `${key} ${heading}`);
  const finder = new Fuse(compared, {
    keys: [
      { name: 'key', weight: 3 },
      { name: 'heading', weight: 1 },
    ],
    threshold: THRESHOLD,
    ignoreLocation: true,
    useTokenSearch: true,
  });
  if (compared === suggestions) finders.set(suggestions, finder);
  return finder;
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
  const text = foldTyped(typed);
  if (text === '') {
    const own = spread(articles, reader);
    return toChoices(own.length > 0 ? own : spread(articles, otherLanguage(reader)));
  }
  const found = finderOf(suggestionsOfAll(articles), text).search(text, { limit: limits.choices });
  return toChoices(found.map(({ item }) => item));
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
  const text = foldTyped(typed);
  const listed = articles.map((article) => ({
    article,
    keys: Object.values(article.title).map(fold),
  }));
  const found =
    text === ''
      ? listed
      : new Fuse(
          likeliest(listed, text, ({ keys, article: { id } }) => `${keys.join(' ')} ${id}`),
          {
            keys: ['keys', 'article.id'],
            threshold: THRESHOLD,
            ignoreLocation: true,
          },
        )
          .search(text)
          .map(({ item }) => item);
  return found.slice(0, limits.choices).map(({ article: { id, title, language } }) => ({
    name: titleChoice(title[reader] ?? title[language] ?? id) || id,
    value: id,
  }));
}
