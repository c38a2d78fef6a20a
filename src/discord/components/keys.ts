import type { Article } from '../../knowledge/article.ts';

/** Eight characters that stand for one version of one article in a custom_id. */
export type ArticleKey = string;

/** Five base-36 digits that stand for a suggested question in a custom_id. */
export type QuestionKey = string;

const idDigits = 3;
const versionDigits = 5;
const questionDigits = 5;

/** Three base-36 digits of the id's hash and five of the version's: 36³ · 16⁵ ≈ 5 · 10¹⁰ keys. */
export function articleKey(article: Pick<Article, 'id' | 'version'>): ArticleKey {
  return hashOf(article.id, idDigits) + article.version.slice(0, versionDigits);
}

/** The article of a key, or why there is none: it has another text now, or it is not there. */
export function findArticle(
  articles: readonly Article[],
  key: ArticleKey,
): Article | 'changed' | 'gone' {
  const found = articles.find((article) => articleKey(article) === key);
  if (found) return found;
  return articles.some(({ id }) => key.startsWith(hashOf(id, idDigits))) ? 'changed' : 'gone';
}

/** A question's key. Its place would not do: questions are rewritten while the article stays. */
export function questionKey(question: string): QuestionKey {
  return hashOf(question, questionDigits);
}

/** FNV-1a of a text, in so many base-36 digits. */
function hashOf(text: string, digits: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-digits);
}
