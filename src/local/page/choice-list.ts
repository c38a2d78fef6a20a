import { element } from './element.ts';
import { markWriting } from './writing.ts';

/** One line of a list of choices. */
export interface Choice {
  readonly label: string;
  readonly detail?: string;
  readonly pick: () => void;
}

/** A list of choices beneath a text field, as ARIA's combobox pattern has it. */
export interface ChoiceList {
  /** Shows the choices; with none of them, the note. */
  show(choices: readonly Choice[], note: string): void;
  hide(): void;
  /** Takes the list out of the page. */
  remove(): void;
  readonly open: boolean;
  /** Takes arrows, Enter, Tab and Escape while the list is open; true where it took the key. */
  takeKey(event: KeyboardEvent): boolean;
}

interface ChoiceListOptions {
  /** The field that keeps the focus while the list is walked. */
  readonly field: HTMLElement;
  /** Where the list is put. */
  readonly place: HTMLElement;
  readonly id: string;
  readonly label: () => string;
  /** Whether the first choice is active at once, so that Enter picks it. */
  readonly firstActive: boolean;
  /** Tells how many there are to whoever does not see them. */
  readonly announce: (count: number) => void;
}

export function createChoiceList(options: ChoiceListOptions): ChoiceList {
  const { field, place, id } = options;
  const list = element('ul', { id, role: 'listbox', class: 'choices' });
  const note = element('p', { class: 'note' });
  list.hidden = note.hidden = true;
  place.append(list, note);
  let choices: readonly Choice[] = [];
  let active = -1;

  field.setAttribute('aria-autocomplete', 'list');

  function activate(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (option === undefined) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  }

  function setOpen(open: boolean): void {
    list.hidden = !open;
    field.setAttribute('aria-controls', id);
    if (field.role === 'combobox') field.setAttribute('aria-expanded', String(open));
  }

  function hide(): void {
    activate(-1);
    setOpen(false);
    note.hidden = true;
    choices = [];
    list.replaceChildren();
  }

  function draw({ label, detail, pick }: Choice, index: number): HTMLElement {
    const option = element('li', {
      id: `${id}-${index}`,
      role: 'option',
      'aria-selected': 'false',
      on: {
        pointermove: () => {
          if (active !== index) activate(index);
        },
        // The field keeps its focus: the press itself would take it.
        pointerdown: (event) => event.preventDefault(),
        mousedown: (event) => event.preventDefault(),
        click: () => pick(),
      },
    });
    option.append(markWriting(element('span', { class: 'choice-label' }, label)));
    if (detail !== undefined) {
      option.append(markWriting(element('span', { class: 'choice-detail' }, detail)));
    }
    return option;
  }

  return {
    get open() {
      return !list.hidden;
    },
    show(found, emptyNote) {
      hide();
      choices = found;
      list.setAttribute('aria-label', options.label());
      list.append(...choices.map(draw));
      setOpen(choices.length > 0);
      note.hidden = choices.length > 0 || emptyNote === '';
      note.textContent = emptyNote;
      if (options.firstActive && choices.length > 0) activate(0);
      options.announce(choices.length);
    },
    hide,
    remove() {
      hide();
      list.remove();
      note.remove();
    },
    takeKey(event) {
      if (event.isComposing) return false;
      if (event.key === 'Escape' && (!list.hidden || !note.hidden)) {
        hide();
      } else if (list.hidden) {
        return false;
      } else if (event.key === 'ArrowDown') {
        activate((active + 1) % choices.length);
      } else if (event.key === 'ArrowUp') {
        activate(active <= 0 ? choices.length - 1 : active - 1);
      } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active >= 0) {
        choices[active]?.pick();
      } else {
        return false;
      }
      event.preventDefault();
      return true;
    },
  };
}
