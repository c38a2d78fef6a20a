type Child = Node | string | null;

/** What an element is given: attributes as text, flags as booleans, and listeners under `on`. */
export interface Traits {
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly [attribute: string]:
    string | number | boolean | undefined | Readonly<Record<string, (event: Event) => void>>;
}

/**
 * Makes an element with its attributes, listeners and children. Strings become text nodes, so
 * nothing that a message says is ever read as HTML.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  traits: Traits = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'object') {
      for (const [type, listener] of Object.entries(value)) made.addEventListener(type, listener);
    } else {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Finds an element that the page's own HTML is known to hold. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with id ${id}.`);
  return found;
}

/**
 * Puts other children in place of an element's. The keyboard's focus stays on the one that had it,
 * which is known by its id: events come while somebody walks there.
 */
export function redraw(parent: HTMLElement, ...children: readonly Node[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement?.id : '';
  parent.replaceChildren(...children);
  if (focused) document.getElementById(focused)?.focus();
}
