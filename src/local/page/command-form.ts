import { createOptionField, type OptionField } from './option-field.ts';
import type { Command, FilledOption } from './commands.ts';
import { element } from './element.ts';
import type { Interactions } from './interactions.ts';
import type { Settings } from './settings.ts';
import { markWriting } from './writing.ts';

interface CommandFormOptions {
  readonly settings: Settings;
  readonly interactions: Interactions;
  /** Where the form is put; it is emptied when the form closes. */
  readonly place: HTMLElement;
  /** Where the suggestions are put. */
  readonly popup: HTMLElement;
  readonly announce: (text: string) => void;
  readonly close: () => void;
}

/** Shows a command's options as fields, sends it when they are filled, and closes. */
export function openCommandForm(
  command: Command,
  typed: string,
  options: CommandFormOptions,
): void {
  const { settings, place, announce } = options;
  const { texts } = settings;

  const fields: OptionField[] = command.options.map((option, index) =>
    createOptionField(option, {
      id: `option-${index}`,
      texts,
      popup: options.popup,
      announce,
      suggest: (value) => options.interactions.suggest(command, filled({ option: index, value })),
    }),
  );

  function filled(focused?: { option: number; value: string }): FilledOption[] {
    return command.options.flatMap((option, index): FilledOption[] => {
      if (index === focused?.option) {
        return [{ type: option.type, name: option.name, value: focused.value, focused: true }];
      }
      const value = fields[index]?.value() ?? null;
      return value === null ? [] : [{ type: option.type, name: option.name, value }];
    });
  }

  function close(): void {
    for (const field of fields) field.close();
    place.replaceChildren();
    options.close();
  }

  function send(): void {
    const missing = fields.find((field) => field.fault() !== null);
    if (missing !== undefined) {
      const fault = missing.fault() ?? '';
      problem.textContent = fault;
      problem.hidden = false;
      missing.focus();
      return;
    }
    const values = filled();
    close();
    options.interactions.run(command, values);
  }

  const problem = element('p', { class: 'problem', role: 'alert' });
  problem.hidden = true;
  const submit = element('button', { type: 'submit', class: 'send' }, texts.send);
  const cancel = element(
    'button',
    { type: 'button', class: 'icon', 'aria-label': texts.cancelCommand, on: { click: close } },
    '✕',
  );
  const form = element(
    'form',
    { class: 'command', 'aria-label': `/${command.label}`, novalidate: true },
    element(
      'div',
      { class: 'command-head' },
      markWriting(element('strong', { class: 'command-name' }, `/${command.label}`)),
      markWriting(element('span', { class: 'command-about' }, command.description)),
      cancel,
    ),
    element('div', { class: 'fields' }, ...fields.map((field) => field.drawn), submit),
    problem,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  form.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') close();
    // A select swallows Enter; in a command it sends, as in the other fields.
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      send();
    }
  });

  place.replaceChildren(form);
  const first = fields.find((_, index) => command.options[index]?.required === true) ?? fields[0];
  if (first === undefined) submit.focus();
  else {
    if (typed.trim() !== '') first.fill(typed);
    first.focus();
  }
}
