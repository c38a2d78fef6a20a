import { element, find } from './element.ts';
import type { Settings } from './settings.ts';
import type { Exchange } from './traffic.ts';

/** How many exchanges are kept; older ones make room. */
const kept = 200;

/** The drawer that shows what passes between the page and the local Discord. */
export interface DeveloperDrawer {
  toggle(): void;
  note(exchange: Exchange): void;
}

export function createDeveloperDrawer(
  settings: Settings,
  drawFaults: () => HTMLElement,
): DeveloperDrawer {
  const drawer = find('drawer', HTMLElement);
  const list = element('ol', { class: 'traffic', tabindex: 0 });
  let opener: Element | null = null;

  function toggle(): void {
    drawer.hidden = !drawer.hidden;
    if (drawer.hidden) {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      return;
    }
    opener = document.activeElement;
    draw();
    drawer.querySelector('button')?.focus();
  }

  function draw(): void {
    const { texts } = settings;
    drawer.setAttribute('aria-label', texts.developer);
    list.setAttribute('aria-label', texts.traffic);
    drawer.replaceChildren(
      element(
        'div',
        { class: 'drawer-head' },
        element('h2', {}, texts.developer),
        element(
          'button',
          { type: 'button', class: 'icon', 'aria-label': texts.close, on: { click: toggle } },
          '✕',
        ),
      ),
      drawFaults(),
      element(
        'div',
        { class: 'drawer-head' },
        element('h3', {}, texts.traffic),
        element(
          'button',
          { type: 'button', class: 'link', on: { click: () => list.replaceChildren() } },
          texts.clear,
        ),
      ),
      list,
    );
  }

  drawer.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') toggle();
  });
  settings.onChange(() => {
    if (!drawer.hidden) draw();
  });

  return {
    toggle,
    note({ direction, what, detail, at }) {
      const { texts } = settings;
      const sign = direction === 'sent' ? '→' : '←';
      list.prepend(
        element(
          'li',
          { dir: 'ltr', class: direction },
          element('time', { datetime: at.toISOString() }, at.toTimeString().slice(0, 8)),
          element('span', { role: 'img', 'aria-label': texts[direction] }, sign),
          element('code', {}, what),
          element('span', { class: 'detail' }, detail),
        ),
      );
      while (list.childElementCount > kept) list.lastElementChild?.remove();
    },
  };
}
