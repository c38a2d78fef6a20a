import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { createChoiceList, type ChoiceList } from './choice-list.ts';
import type { Option } from './commands.ts';
import { element } from './element.ts';
import type { Suggestion } from './interactions.ts';
import type { Texts } from './texts.ts';
import { leanField, markWriting } from './writing.ts';

/** One option of a command, to be filled in. */
export interface OptionField {
  readonly drawn: HTMLElement;
  /** What is filled in; null where nothing is. */
  value(): string | number | boolean | null;
  /** Why it cannot be sent so; null where it can. */
  fault(): string | null;
  fill(text: string): void;
  focus(): void;
  /** Takes away what stands outside the field. */
  close(): void;
}

interface OptionFieldOptions {
  readonly id: string;
  readonly texts: Texts;
  readonly popup: HTMLElement;
  readonly announce: (text: string) => void;
  readonly suggest: (value: string) => Promise<readonly Suggestion[] | null>;
}

/** How long the reader must pause before suggestions are asked for, in milliseconds. */
const pause = 150;

/** Makes the field that suits the option: a choice of given values, or a text to type. */
export function createOptionField(option: Option, options: OptionFieldOptions): OptionField {
  const isChoice =
    option.choices.length > 0 || option.type === ApplicationCommandOptionType.Boolean;
  return isChoice ? createChoiceField(option, options) : createTextField(option, options);
}

/** The field with its label, which also tells whether it must be filled. */
function frame(option: Option, field: HTMLElement, { id, texts }: OptionFieldOptions): HTMLElement {
  const about = element('span', { id: `${id}-about`, class: 'about' }, option.description);
  const description = markWriting(about);
  field.id = id;
  field.setAttribute('aria-describedby', description.id);
  if (option.required) field.setAttribute('aria-required', 'true');
  const label = markWriting(element('label', { for: id }, option.label));
  const kind = option.required ? texts.required : texts.optional;
  const isText = option.type === ApplicationCommandOptionType.String && option.choices.length === 0;
  const width = isText ? (option.required ? 'field whole' : 'field wide') : 'field';
  return element(
    'div',
    { class: width },
    element('div', { class: 'label' }, label, element('span', { class: 'kind' }, kind)),
    field,
    description,
  );
}

function createChoiceField(option: Option, options: OptionFieldOptions): OptionField {
  const { texts } = options;
  const choices =
    option.type === ApplicationCommandOptionType.Boolean
      ? [
          { label: texts.yes, value: true },
          { label: texts.no, value: false },
        ]
      : option.choices;
  const field = element(
    'select',
    {},
    element('option', { value: '' }, texts.unset),
    ...choices.map(({ label }, index) => element('option', { value: index }, label)),
  );
  const value = (): string | number | boolean | null =>
    field.value === '' ? null : (choices[Number(field.value)]?.value ?? null);
  return {
    drawn: frame(option, field, options),
    value,
    fault: () => (option.required && value() === null ? texts.missing(option.label) : null),
    fill: (text) => {
      const index = choices.findIndex(({ label }) => label === text);
      field.value = index < 0 ? '' : String(index);
    },
    focus: () => field.focus(),
    close: () => undefined,
  };
}

function createTextField(option: Option, options: OptionFieldOptions): OptionField {
  const { texts, popup, id } = options;
  const numeric =
    option.type === ApplicationCommandOptionType.Integer ||
    option.type === ApplicationCommandOptionType.Number;
  const field = element('input', {
    type: numeric ? 'number' : 'text',
    autocomplete: 'off',
    ...(numeric && option.minimum !== null ? { min: option.minimum } : {}),
    ...(numeric && option.maximum !== null ? { max: option.maximum } : {}),
    ...(numeric && option.type === ApplicationCommandOptionType.Number ? { step: 'any' } : {}),
    ...(option.minimumLength === null ? {} : { minlength: option.minimumLength }),
    ...(option.maximumLength === null ? {} : { maxlength: option.maximumLength }),
  });
  /** What was picked from the suggestions; holds as long as the text is left as it is. */
  let picked: Suggestion | null = null;
  let list: ChoiceList | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const found = await options.suggest(field.value);
    if (found === null || document.activeElement !== field) return;
    list?.show(
      found.map((suggestion) => ({
        label: suggestion.name,
        pick: () => {
          picked = suggestion;
          field.value = suggestion.name;
          leanField(field);
          list?.hide();
        },
      })),
      texts.noSuggestions,
    );
  }

  if (option.autocomplete) {
    field.role = 'combobox';
    field.setAttribute('aria-expanded', 'false');
    const made = createChoiceList({
      field,
      place: popup,
      id: `${id}-choices`,
      label: () => texts.suggestions,
      firstActive: false,
      announce: (count) => options.announce(texts.found(count)),
    });
    list = made;
    field.addEventListener('keydown', (event) => {
      if (made.takeKey(event)) return;
      if (event.key === 'ArrowDown' && !made.open) void ask();
    });
    field.addEventListener('focus', () => void ask());
    field.addEventListener('blur', () => made.hide());
  }
  field.addEventListener('input', () => {
    leanField(field);
    if (picked !== null && field.value !== picked.name) picked = null;
    clearTimeout(timer);
    if (list !== null) timer = setTimeout(() => void ask(), pause);
  });

  function value(): string | number | null {
    if (picked !== null) return picked.value;
    const text = field.value.trim();
    if (text === '') return null;
    return numeric ? Number(text) : text;
  }

  return {
    drawn: frame(option, field, options),
    value,
    fault() {
      if (value() === null) return option.required ? texts.missing(option.label) : null;
      return field.validity.valid ? null : field.validationMessage;
    },
    fill(text) {
      field.value = text;
      leanField(field);
    },
    focus: () => field.focus(),
    close() {
      clearTimeout(timer);
      list?.remove();
    },
  };
}
