import { asObjects, type Json } from '../json.ts';
import { tooLarge } from './bounds.ts';
import { type PlacedFault, required } from './schema.ts';
import { schemeFaults, WEB_OR_DISCORD } from './urls.ts';

/** Limits of components that the specification's schemas do not hold. */
const ROWS = 5;
const BUTTONS_IN_ROW = 5;
const COMPONENTS_V2 = 40;

/** Message flag: the message is made of components alone. */
export const IS_COMPONENTS_V2 = 1 << 15;

const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const LINK = 5;
const PREMIUM = 6;

/** What a message's components have against Discord's limits, beyond the specification's schemas. */
export function componentFaults(body: Json): PlacedFault[] {
  const components = asObjects(body.components);
  const faults: PlacedFault[] = [];
  const flags = typeof body.flags === 'number' ? body.flags : 0;
  const made = (flags & IS_COMPONENTS_V2) !== 0;
  if (made) {
    for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const value = body[key];
      const empty =
        value === undefined ||
        value === null ||
        value === '' ||
        (Array.isArray(value) && value.length === 0);
      if (empty) continue;
      const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      faults.push({
        path: [key],
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message,
      });
    }
  } else {
    if (components.length > ROWS) {
      const message = `Must be between 1 and ${ROWS} in length.`;
      faults.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
    }
    for (const [at, { type }] of components.entries()) {
      if (type === ACTION_ROW) continue;
      const message = `Value of field "type" must be one of (${ACTION_ROW},).`;
      faults.push({ path: ['components', at, 'type'], code: 'UNION_TYPE_CHOICES', message });
    }
  }
  const seen = { ids: new Set<number>(), customIds: new Set<string>() };
  const count = walk(components, ['components'], seen, faults);
  if (made && count > COMPONENTS_V2) {
    const message = `Must be ${COMPONENTS_V2} or fewer in length.`;
    faults.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return faults;
}

/** Ids that components of the same message have already. */
interface Seen {
  readonly ids: Set<number>;
  readonly customIds: Set<string>;
}

/** Looks into components at every depth; gives how many there are. */
function walk(
  components: readonly Json[],
  path: readonly PropertyKey[],
  seen: Seen,
  faults: PlacedFault[],
): number {
  let count = 0;
  for (const [at, component] of components.entries()) {
    const here = [...path, at];
    count += 1;
    idFaults(component, here, seen, faults);
    if (component.type === ACTION_ROW) rowFaults(component, here, faults);
    if (component.type === BUTTON) buttonFaults(component, here, faults);
    if (component.type === STRING_SELECT) selectFaults(component, here, faults);
    count += walk(asObjects(component.components), [...here, 'components'], seen, faults);
    const accessory = component.accessory;
    if (accessory !== undefined)
      count += walk(asObjects([accessory]), [...here, 'accessory'], seen, faults);
  }
  return count;
}

function idFaults(
  { id, custom_id: customId }: Json,
  path: readonly PropertyKey[],
  { ids, customIds }: Seen,
  faults: PlacedFault[],
): void {
  // An id of 0 asks for one, as none does.
  if (typeof id === 'number' && id !== 0) {
    if (ids.has(id)) {
      const message = 'Component id cannot be duplicated';
      faults.push({ path: [...path, 'id'], code: 'COMPONENT_ID_DUPLICATED', message });
    }
    ids.add(id);
  }
  if (typeof customId === 'string') {
    if (customIds.has(customId)) {
      const message = 'Component custom id cannot be duplicated';
      const code = 'COMPONENT_CUSTOM_ID_DUPLICATED';
      faults.push({ path: [...path, 'custom_id'], code, message });
    }
    customIds.add(customId);
  }
}

function rowFaults(row: Json, path: readonly PropertyKey[], faults: PlacedFault[]): void {
  const inside = asObjects(row.components);
  const buttons = inside.filter(({ type }) => type === BUTTON).length;
  const width = inside.length - buttons > 0 ? 1 : BUTTONS_IN_ROW;
  if (inside.length < 1 || inside.length > width) {
    const message = `Must be between 1 and ${width} in length.`;
    faults.push({ path: [...path, 'components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
}

function buttonFaults(button: Json, path: readonly PropertyKey[], faults: PlacedFault[]): void {
  const { style, url, label, emoji, custom_id: id } = button;
  if (style === PREMIUM) return;
  const need = (key: string) => faults.push(required([...path, key]));
  if (style === LINK) {
    if (typeof url !== 'string') need('url');
    faults.push(...schemeFaults([...path, 'url'], url, WEB_OR_DISCORD));
  } else if (typeof id !== 'string' || id === '') need('custom_id');
  if (typeof id === 'string' && typeof url === 'string') {
    const code = 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE';
    const message = 'A custom id and url cannot both be specified';
    for (const key of ['custom_id', 'url']) faults.push({ path: [...path, key], code, message });
  }
  const labelled = typeof label === 'string' && label.trim() !== '';
  if (!labelled && (emoji === undefined || emoji === null)) need('label');
}

/** A menu of texts has all its options with it: as many can be chosen as it says. */
function selectFaults(select: Json, path: readonly PropertyKey[], faults: PlacedFault[]): void {
  const options = asObjects(select.options);
  const most = (select.max_values as number | null | undefined) ?? 1;
  const defaults = options.filter((option) => option.default === true);
  faults.push(
    ...tooLarge([...path, 'min_values'], select.min_values, Math.min(most, options.length)),
  );
  if (most > options.length && options.length > 0) {
    const message = `Must be ${most} or more in length.`;
    faults.push({ path: [...path, 'options'], code: 'BASE_TYPE_MIN_LENGTH', message });
  }
  if (defaults.length > most) {
    const code = 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES';
    const message = 'The specified number of default values exceeds the specified maximum values';
    faults.push({ path: [...path, 'options'], code, message });
  }
  optionFaults(options, [...path, 'options'], faults);
}

function optionFaults(
  options: readonly Json[],
  path: readonly PropertyKey[],
  faults: PlacedFault[],
): void {
  const values = new Set<unknown>();
  for (const [at, { value }] of options.entries()) {
    if (values.has(value)) {
      const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
      const message = 'The specified option value is already used';
      faults.push({ path: [...path, at, 'value'], code, message });
    }
    values.add(value);
  }
}
