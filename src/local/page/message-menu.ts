import { ApplicationCommandType, type APIMessage } from 'discord-api-types/v10';
import { isPrivate } from './chat.ts';
import type { Command } from './commands.ts';
import { element, find } from './element.ts';
import type { Settings } from './settings.ts';
import { markWriting } from './writing.ts';

interface MessageMenuOptions {
  readonly settings: Settings;
  readonly commands: () => readonly Command[];
  readonly runOnMessage: (command: Command, message: APIMessage) => void;
  readonly reply: (message: APIMessage) => void;
  readonly announce: (text: string) => void;
}

/** Opens the menu of a message beside a control, which gets the focus back when it closes. */
export function createMessageMenu(
  options: MessageMenuOptions,
): (message: APIMessage, from: HTMLElement) => void {
  let close: (() => void) | null = null;

  return (message, from) => {
    close?.();
    const { texts } = options.settings;
    const item = (label: string, act: () => void): HTMLElement => {
      const made = element(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          on: {
            click: () => {
              shut(true);
              act();
            },
          },
        },
        label,
      );
      return markWriting(made);
    };
    const items = [
      item(texts.reply, () => options.reply(message)),
      item(texts.copy, () => {
        const said = [message.content, ...message.embeds.map(({ description }) => description)];
        void navigator.clipboard
          .writeText(said.filter(Boolean).join('\n\n'))
          .then(() => options.announce(texts.copied))
          // A browser may forbid it; the text can still be selected by hand.
          .catch(() => undefined);
      }),
    ];
    // Discord knows a private message by its reader alone: no command can be given it.
    const known = isPrivate(message) ? [] : options.commands();
    const apps = known
      .filter(({ type }) => type === ApplicationCommandType.Message)
      .map((command) => item(command.label, () => options.runOnMessage(command, message)));
    const menu = element(
      'div',
      { role: 'menu', class: 'menu', 'aria-label': texts.messageMenu },
      ...items,
    );
    if (apps.length > 0) {
      menu.append(
        element(
          'div',
          { role: 'group', 'aria-label': texts.apps },
          element('div', { class: 'menu-title', 'aria-hidden': 'true' }, texts.apps),
          ...apps,
        ),
      );
    }

    const outside = (event: Event): void => {
      if (event.target instanceof Node && !menu.contains(event.target)) shut(false);
    };
    function shut(returnFocus: boolean): void {
      menu.remove();
      document.removeEventListener('pointerdown', outside);
      from.removeAttribute('aria-expanded');
      close = null;
      if (returnFocus) nowInPlaceOf(from, message)?.focus();
    }
    close = () => shut(false);

    menu.addEventListener('keydown', (event) => {
      const all = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
      const place = all.findIndex((entry) => entry === document.activeElement);
      if (event.key === 'Escape' || event.key === 'Tab') {
        event.preventDefault();
        shut(true);
        return;
      }
      const next = {
        ArrowDown: all[(place + 1) % all.length],
        ArrowUp: all.at(place - 1),
        Home: all[0],
        End: all.at(-1),
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    });

    from.setAttribute('aria-expanded', 'true');
    find('main', HTMLElement).append(menu);
    placeBeside(menu, from);
    document.addEventListener('pointerdown', outside);
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  };
}

/** The control, or the one that took its place if its message was drawn anew meanwhile. */
function nowInPlaceOf(control: HTMLElement, { id }: APIMessage): HTMLElement | null {
  return control.isConnected
    ? control
    : document.querySelector<HTMLElement>(`#message-${id} .more`);
}

/** Puts a menu below (or above) a control, inside the window. */
function placeBeside(menu: HTMLElement, from: HTMLElement): void {
  const anchor = from.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const fitsBelow = anchor.bottom + height + 8 < window.innerHeight;
  const left = document.documentElement.dir === 'rtl' ? anchor.left : anchor.right - width;
  menu.style.top = `${Math.max(8, fitsBelow ? anchor.bottom + 4 : anchor.top - height - 4)}px`;
  menu.style.left = `${Math.min(Math.max(8, left), window.innerWidth - width - 8)}px`;
}
