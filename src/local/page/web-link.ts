import { element } from './element.ts';

/** An address that leads to the web; undefined where it leads anywhere else (`javascript:`, say). */
function webLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : undefined;
}

/** A link that opens beside the page; what does not lead to the web stays text. */
export function drawLink(
  url: string | undefined,
  content: readonly (Node | string)[],
  look?: string,
): HTMLElement {
  const href = webLink(url);
  if (href === undefined) return element('span', { class: look }, ...content);
  const traits = { class: look, href, target: '_blank', rel: 'noopener noreferrer' };
  return element('a', traits, ...content);
}
