import { type Article, languageFor } from '../../knowledge/article.ts';
import { limits } from '../limits.ts';
import { drawLibrary, drawOverview, type Reading } from './article.ts';
import type { MessageBody } from './message.ts';

/**
 * What there is to ask about: the overview of the chosen article, or of the only one; the library to
 * choose from where there are several.
 *
 * @param passage - the number of the passage that is read of the one that is chosen in the library;
 *   null for its overview
 */
export function drawShelf(
  articles: readonly Article[],
  chosen: Article | null,
  reading: Reading,
  passage: number | null = null,
): MessageBody {
  const article = chosen ?? (articles.length === 1 ? articles[0] : undefined);
  if (article === undefined) return drawLibrary(articles, { first: 0, passage }, reading);
  const language = languageFor(article, reading.language);
  const span = { first: 1, last: article.passages.length };
  return drawOverview(article, { ...reading, language }, span, libraryPage(articles, article));
}

/** The place of the first article on the library's page that lists one; null where it is alone. */
export function libraryPage(articles: readonly Article[], article: Article): number | null {
  if (articles.length < 2) return null;
  const { selectOptions: step } = limits;
  return Math.floor(articles.indexOf(article) / step) * step;
}
