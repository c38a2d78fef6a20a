import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Language } from '../../knowledge/article.ts';
import { texts } from '../texts/texts.ts';
import { button } from './message.ts';

/** Where a reply stands among its pages, each named by its first place. */
export interface Pages {
  readonly at: number;
  /** First place of the first page, and of the last. */
  readonly first: number;
  readonly last: number;
  /** Places on a page; 1 where it is left out. */
  readonly step?: number;
}

/**
 * Buttons to the page before and to the one after, in the reader's language; none where there is
 * but one page.
 *
 * @param idOf - the custom_id of the page at a place
 */
export function pagingButtons(
  { at, first, last, step = 1 }: Pages,
  reader: Language,
  idOf: (place: number) => string,
): APIButtonComponentWithCustomId[] {
  if (last <= first) return [];
  const { previous, next } = texts[reader].buttons;
  return [
    button(previous, idOf(Math.max(first, at - step)), { disabled: at <= first }),
    button(next, idOf(Math.min(last, at + step)), { disabled: at >= last }),
  ];
}
