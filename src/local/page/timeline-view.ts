import { findMessage, nameOf, openChannelName, type Change } from './chat.ts';
import { markBusy } from './component-view.ts';
import { element } from './element.ts';
import { drawDots, drawMessage, type MessageContext } from './message-view.ts';
import type { Settings } from './settings.ts';

interface TimelineOptions extends MessageContext {
  readonly settings: Settings;
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  /** Tells screen readers what the list itself does not. */
  readonly announce: (text: string) => void;
}

/** How near to its end, in pixels, a list counts as read to the end. */
const nearEnd = 80;

/** Keeps the list of the open channel's messages as the chat has them. */
export function showTimeline(options: TimelineOptions): void {
  const { chat, settings, scroller } = options;
  const list = element('discord-messages', { role: 'log', 'aria-live': 'polite' });
  const empty = element('p', { class: 'empty' });
  scroller.append(empty, list);
  let atEnd = true;

  let restsAt = 0;
  scroller.addEventListener('scroll', () => {
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    atEnd = left < nearEnd || Math.abs(scroller.scrollTop - restsAt) < 2;
  });
  const keepEnd = (): void => {
    if (!atEnd) return;
    scroller.scrollTop = scroller.scrollHeight;
    // A message that is taller than the window is read from its beginning.
    const last = list.lastElementChild?.getBoundingClientRect();
    const hidden = last === undefined ? 0 : scroller.getBoundingClientRect().top - last.top;
    if (hidden > 0) scroller.scrollTop -= hidden;
    restsAt = scroller.scrollTop;
  };
  const sizes = new ResizeObserver(keepEnd);
  sizes.observe(list);
  sizes.observe(scroller);

  function drawAll(): void {
    const messages = chat.messages.get(chat.open) ?? [];
    list.setAttribute('aria-busy', 'true');
    list.setAttribute('aria-label', settings.texts.messagesIn(openChannelName(chat)));
    list.replaceChildren(
      ...messages.map((message) => drawMessage(message, options)),
      ...[...chat.pending.keys()].flatMap((nonce) => drawPending(options, nonce) ?? []),
    );
    list.removeAttribute('aria-busy');
    refresh();
    atEnd = true;
    keepEnd();
  }

  /** One message can be reached with Tab, the last; the arrows lead to the others. */
  function refresh(): void {
    const messages = list.querySelectorAll<HTMLElement>('.message');
    const current = list.querySelector<HTMLElement>('.message[tabindex="0"]');
    if (!list.contains(document.activeElement) || current === null) {
      current?.setAttribute('tabindex', '-1');
      [...messages].at(-1)?.setAttribute('tabindex', '0');
    }
    const texts = settings.texts;
    empty.replaceChildren(element('strong', {}, texts.empty), element('span', {}, texts.hint));
    empty.hidden = list.childElementCount > 0;
  }

  function apply(change: Change): void {
    switch (change.type) {
      case 'opened':
        drawAll();
        return;
      case 'message': {
        const message = findMessage(chat, change.id);
        if (message !== undefined) list.append(drawMessage(message, options));
        if (message?.author.id === chat.me?.id) atEnd = true;
        break;
      }
      case 'update':
        redraw(change.id);
        break;
      case 'busy': {
        const drawn = document.getElementById(`message-${change.id}`);
        if (drawn !== null) markBusy(drawn, chat.busy.get(change.id) ?? null);
        return;
      }
      case 'delete':
        remove(`message-${change.id}`);
        break;
      case 'pending': {
        remove(`pending-${change.nonce}`);
        const drawn = drawPending(options, change.nonce);
        if (drawn !== null) {
          list.append(drawn);
          atEnd = true;
        }
        break;
      }
      default:
        return;
    }
    refresh();
    keepEnd();
  }

  /** Draws a message anew and leaves the focus on the component that had it. */
  function redraw(id: string): void {
    const message = findMessage(chat, id);
    const old = document.getElementById(`message-${id}`);
    if (message === undefined || old === null) return;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const drawn = drawMessage(message, options);
    drawn.tabIndex = old.tabIndex;
    const place = focused === null ? -1 : controlsOf(old).indexOf(focused);
    old.replaceWith(drawn);
    if (focused === null) return;
    const same = [...controlsOf(drawn)].find(
      (control) =>
        control instanceof HTMLElement &&
        focused instanceof HTMLElement &&
        control.dataset.component !== undefined &&
        control.dataset.component === focused.dataset.component,
    );
    const next = same ?? controlsOf(drawn)[place] ?? drawn;
    void whenDrawn(drawn).then(() => {
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    });
    if (!chat.busy.has(id)) options.announce(settings.texts.updated(nameOf(message.author)));
  }

  function remove(id: string): void {
    const gone = document.getElementById(id);
    if (gone === null) return;
    const hadFocus = gone.contains(document.activeElement);
    const neighbour = gone.previousElementSibling ?? gone.nextElementSibling;
    gone.remove();
    if (!hadFocus || !(neighbour instanceof HTMLElement)) return;
    neighbour.tabIndex = 0;
    neighbour.focus();
  }

  list.addEventListener('keydown', (event) => {
    const current = event.target;
    if (!(current instanceof HTMLElement) || !current.matches('.message')) return;
    const messages = [...list.querySelectorAll<HTMLElement>('.message')];
    const place = messages.indexOf(current);
    const next = {
      ArrowUp: messages[Math.max(0, place - 1)],
      ArrowDown: messages[place + 1],
      Home: messages[0],
      End: messages.at(-1),
    }[event.key];
    if (next !== undefined) {
      current.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      event.preventDefault();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      openMenuOf(current);
    }
  });
  list.addEventListener('contextmenu', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    // A link and a field keep the browser's own menu.
    if (event.target.closest('a, input, select') !== null) return;
    const message = event.target.closest<HTMLElement>('.message');
    if (message === null) return;
    event.preventDefault();
    openMenuOf(message);
  });

  function openMenuOf(drawn: HTMLElement): void {
    const message = findMessage(chat, drawn.id.replace('message-', ''));
    const button = drawn.querySelector<HTMLElement>('.more');
    if (message !== undefined && button !== null) options.openMenu(message, button);
  }

  chat.onChange(apply);
  settings.onChange(drawAll);
  drawAll();
}

/** Settles when the library's elements have drawn their insides; before, nothing can be focused. */
async function whenDrawn(message: HTMLElement): Promise<void> {
  const parts = [message, ...message.querySelectorAll<HTMLElement>('discord-action-row')];
  for (const part of parts) {
    if ('updateComplete' in part) await part.updateComplete;
  }
}

/** What a reader can operate in a drawn message. */
function controlsOf(drawn: Element): Element[] {
  return [...drawn.querySelectorAll('button, select, a')];
}

/** The place of a command's answer until it comes; null where it belongs to another channel. */
function drawPending({ chat, settings }: TimelineOptions, nonce: string): HTMLElement | null {
  const pending = chat.pending.get(nonce);
  if (pending?.channelId !== chat.open) return null;
  const { texts } = settings;
  const drawn = element('div', { id: `pending-${nonce}`, class: 'pending' });
  const name = chat.users.get(chat.botId);
  const title = texts.usedBy(chat.me === null ? '' : nameOf(chat.me), pending.command);
  drawn.append(element('p', { class: 'pending-title' }, title));
  if (!pending.failed) {
    const words = name === undefined ? texts.sending : texts.thinking(nameOf(name));
    drawn.append(element('p', { class: 'thinking' }, drawDots(), words));
    return drawn;
  }
  const dismiss = (): void => {
    chat.pending.delete(nonce);
    chat.changed({ type: 'pending', nonce });
  };
  drawn.append(
    element(
      'p',
      { class: 'failure' },
      `${texts.noResponse} · `,
      element('button', { type: 'button', class: 'link', on: { click: dismiss } }, texts.dismiss),
    ),
  );
  return drawn;
}
