import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIMessageComponentEmoji,
  type APISelectMenuComponent,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { element } from './element.ts';
import type { Usable } from './interactions.ts';
import { drawText, type Surroundings } from './rich-text.ts';
import { drawLink } from './web-link.ts';
import { markWriting } from './writing.ts';

interface ComponentContext {
  readonly around: Surroundings;
  /** What a select menu of people or channels offers: values and their names. */
  readonly offered: (type: ComponentType) => readonly { value: string; label: string }[];
  /** Does nothing while another component of the message waits. */
  readonly use: (component: Usable, values?: readonly string[]) => void;
}

/**
 * Draws a message's rows of components. The rows are the library's; buttons and select menus are
 * the browser's own, which keyboards and screen readers know how to use.
 */
export function drawComponents(
  components: readonly APIMessageTopLevelComponent[],
  context: ComponentContext,
): HTMLElement[] {
  return components.flatMap((component) => drawComponent(component, context) ?? []);
}

/** A row of controls, or one of the blocks that messages made of components have. */
function drawComponent(
  component: APIMessageTopLevelComponent,
  context: ComponentContext,
): HTMLElement | null {
  switch (component.type) {
    case ComponentType.ActionRow: {
      const row = element('discord-action-row', { class: 'row' });
      for (const control of component.components) {
        const isButton = control.type === ComponentType.Button;
        row.append(isButton ? drawButton(control, context) : drawSelect(control, context));
      }
      return row;
    }
    case ComponentType.TextDisplay:
      return element('div', {}, drawText(component.content, context.around));
    case ComponentType.Section: {
      const words = component.components.map(({ content }) => drawText(content, context.around));
      const section = element('div', { class: 'section' }, element('div', {}, ...words));
      if (component.accessory.type === ComponentType.Button) {
        section.append(drawButton(component.accessory, context));
      }
      return section;
    }
    case ComponentType.Separator:
      return element('hr');
    case ComponentType.Container: {
      const box = element('div', { class: 'container' });
      box.append(...drawComponents(component.components, context));
      const colour = component.accent_color;
      if (typeof colour === 'number')
        box.style.borderColor = `#${colour.toString(16).padStart(6, '0')}`;
      return box;
    }
    default:
      return null;
  }
}

const buttonClasses: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

function drawButton(button: APIButtonComponent, context: ComponentContext): HTMLElement {
  const look = `component ${buttonClasses[button.style]}`;
  const content: Node[] = [];
  if ('emoji' in button) content.push(drawEmoji(button.emoji));
  if ('label' in button) {
    content.push(markWriting(element('span', {}, button.label)));
  }
  if (button.style === ButtonStyle.Link) return drawLink(button.url, content, look);
  const customId = 'custom_id' in button ? button.custom_id : '';
  const drawn = element('button', { type: 'button', class: look, 'data-component': customId });
  drawn.append(...content);
  drawn.disabled = button.disabled ?? false;
  drawn.addEventListener('click', () => context.use({ type: ComponentType.Button, customId }));
  return drawn;
}

function drawEmoji(emoji: APIMessageComponentEmoji): HTMLElement {
  const text = emoji.id === undefined ? (emoji.name ?? '') : `:${emoji.name ?? ''}:`;
  return element('span', { class: 'emoji', 'aria-hidden': 'true' }, text);
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly selected: boolean;
}

function choicesOf(select: APISelectMenuComponent, context: ComponentContext): Choice[] {
  if (select.type === ComponentType.StringSelect) {
    return select.options.map((option) => ({
      value: option.value,
      label: option.label,
      description: option.description ?? null,
      selected: option.default ?? false,
    }));
  }
  return context.offered(select.type).map((offer) => ({
    ...offer,
    description: null,
    selected: false,
  }));
}

function drawSelect(select: APISelectMenuComponent, context: ComponentContext): HTMLElement {
  const label = select.placeholder ?? context.around.texts.choose;
  const multiple = (select.max_values ?? 1) > 1;
  const choices = choicesOf(select, context);
  const drawn = element('select', {
    class: 'component',
    'aria-label': label,
    'data-component': select.custom_id,
    multiple,
  });
  drawn.disabled = select.disabled ?? false;
  if (!multiple && !choices.some(({ selected }) => selected)) {
    drawn.append(
      markWriting(element('option', { value: '', hidden: true, selected: true }, label)),
    );
  }
  drawn.append(...choices.map(drawChoice));
  const use = (): void => {
    const values = Array.from(drawn.selectedOptions, ({ value }) => value).filter(Boolean);
    if (values.length < (select.min_values ?? 1)) return;
    context.use({ type: select.type, customId: select.custom_id }, values);
  };
  if (!multiple) {
    drawn.addEventListener('change', use);
    return drawn;
  }
  // Several choices are sent together, when the reader says that they are made.
  const confirm = element(
    'button',
    { type: 'button', class: 'component secondary', on: { click: use } },
    context.around.texts.confirmChoice,
  );
  confirm.disabled = drawn.disabled;
  return element('div', { class: 'several' }, drawn, confirm);
}

function drawChoice({ value, label, description, selected }: Choice): HTMLOptionElement {
  const option = element('option', { value, selected });
  option.append(markWriting(element('span', { class: 'choice-label' }, label)));
  if (description !== null) {
    option.append(markWriting(element('span', { class: 'choice-detail' }, ` ${description}`)));
  }
  return option;
}

/**
 * Shows which of a message's components waits for its acknowledgement; none of them can be used
 * meanwhile. They are not `disabled`, for whoever pressed one would lose the focus.
 */
export function markBusy(message: HTMLElement, busy: string | null): void {
  for (const component of message.querySelectorAll<HTMLElement>('[data-component]')) {
    if (busy === null) {
      component.removeAttribute('aria-disabled');
      component.removeAttribute('aria-busy');
    } else {
      component.setAttribute('aria-disabled', 'true');
      if (component.dataset.component === busy) component.setAttribute('aria-busy', 'true');
    }
  }
}
