/** How many items are compared closely, each letter with each: some milliseconds' worth. */
const MOST_COMPARED = 300;

/** The number of two letters that stand together: few others have the same. */
const pairAt = (text: string, at: number) =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

/**
 * Of many items those that share most pairs of letters with what was typed, for a closer look that
 * takes its time with each; all of them where they are few.
 *
 * @param textOf - what of an item is compared
 */
export function likeliest<Item>(
  items: readonly Item[],
  typed: string,
  textOf: (item: Item) => string,
): readonly Item[] {
  if (items.length <= MOST_COMPARED) return items;
  /** For each pair that was typed, the last item that has it, from 1; 0 at first; elsewhere −1. */
  const last = new Int32Array(1 << 16).fill(-1);
  // A space before the first word makes a pair of what it begins with.
  const spaced = ` ${typed}`;
  for (let at = 0; at + 1 < spaced.length; at++) last[pairAt(spaced, at)] = 0;
  const scored = items.map((item, place) => {
    const text = ` ${textOf(item)}`;
    let shared = 0;
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = pairAt(text, at);
      if (last[pair] === -1 || last[pair] === place + 1) continue;
      last[pair] = place + 1;
      shared += 1;
    }
    return { item, shared };
  });
  return scored
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED)
    .map(({ item }) => item);
}
