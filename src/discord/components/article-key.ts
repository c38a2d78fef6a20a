import type { Article } from '../../knowledge/article.ts';

/** Eight characters that stand for one version of one article in a custom_id. */
export type ArticleKey = string;

const idDigits = 3;
const versionDigits = 5;

/** Three base-36 digits of the id's hash and five of the version's: 36³ · 16⁵ ≈ 5 · 10¹⁰ keys. */
export function articleKey(article: Pick<Article, 'id' | 'version'>): ArticleKey {
  return hashOfId(article.id) + article.version.slice(0, versionDigits);
}

/** The article of a key, or why there is none: it has another text now, or it is not there. */
export function findArticle(
  articles: readonly Article[],
  key: ArticleKey,
): Article | 'changed' | 'gone' {
  const found = articles.find((article) => articleKey(article) === key);
  if (found) return found;
  return articles.some(({ id }) => key.startsWith(hashOfId(id))) ? 'changed' : 'gone';
}

/** FNV-1a of the id, in {@link idDigits} base-36 digits. */
function hashOfId(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-idDigits);
}
