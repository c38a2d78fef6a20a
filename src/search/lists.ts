/**
 * Lists of numbers, one after another in a single array:
 *
 *     starts  0     3  3        7
 *     items   a b c    d e f g
 *             └list 0  └list 2      (list 1 is empty)
 */
export interface Lists {
  /** One longer than there are lists. */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * Turns lists about: from which items each list has, to which lists have each item (in order).
 *
 * @param size - how many items there are; each is less than this
 */
export function invert(lists: Lists, size: number): Lists {
  const starts = new Uint32Array(size + 1);
  for (const item of lists.items) starts[item + 1]!++;
  for (let item = 0; item < size; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice(0, size);
  const items = new Uint32Array(lists.items.length);
  for (let list = 0; list + 1 < lists.starts.length; list++) {
    for (let at = lists.starts[list]!; at < lists.starts[list + 1]!; at++) {
      items[next[lists.items[at]!]!++] = list;
    }
  }
  return { starts, items };
}
