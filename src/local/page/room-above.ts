/** Air between a list and the window's edge, in pixels. */
const margin = 8;

/**
 * Tells the lists that open above the composer how much room there is, which a command's fields and
 * the keyboard of a phone leave little of: what reaches over the top of the window cannot be read.
 */
export function boundAbove(place: HTMLElement, neighbours: readonly HTMLElement[]): void {
  const sizes = new ResizeObserver(() => {
    const above = place.getBoundingClientRect().bottom - margin;
    place.style.setProperty('--above', `${above}px`);
  });
  for (const neighbour of neighbours) sizes.observe(neighbour);
}
