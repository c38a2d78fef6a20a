import type { Article } from '../../knowledge/article.ts';
import { drawLibrary, drawOverview, type Reading } from './article.ts';
import type { MessageBody } from './message.ts';

/**
 * What there is to ask about: an article's overview, or the library to choose from where there are
 * several.
 *
 * @param passage - the number of the passage that is read of the chosen article; null for its overview
 */
export function drawShelf(
  articles: readonly Article[],
  reading: Reading,
  passage: number | null = null,
): MessageBody {
  const [article] = articles;
  if (article === undefined || articles.length > 1)
    return drawLibrary(articles, { first: 0, passage }, reading);
  const { language: wanted } = reading;
  const language = article.languages.includes(wanted) ? wanted : article.language;
  const last = article.passages.length;
  return drawOverview(article, { ...reading, language }, { first: 1, last });
}
