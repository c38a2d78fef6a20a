import { asObjects, type Json } from '../json.ts';
import { lengthOf, tooLong } from './bounds.ts';
import { type PlacedFault, required } from './schema.ts';

/** Limits of messages that the specification's schemas do not hold. */
const CONTENT = 2_000;
const EMBEDS_TOGETHER = 6_000;
const ROWS = 5;
const BUTTONS_IN_ROW = 5;
const COMPONENTS_V2 = 40;

/** Message flag: the message is made of components alone. */
export const IS_COMPONENTS_V2 = 1 << 15;

const ACTION_ROW = 1;
const BUTTON = 2;
const LINK = 5;
const PREMIUM = 6;

/** What a message's body has against Discord's limits, beyond the specification's schemas. */
export function messageFaults(body: Json): PlacedFault[] {
  return [
    ...tooLong(['content'], body.content, CONTENT),
    ...embedFaults(body),
    ...componentFaults(body),
    ...mentionFaults(body),
  ];
}

function embedFaults(body: Json): PlacedFault[] {
  const embeds = asObjects(body.embeds);
  const faults: PlacedFault[] = [];
  let together = 0;
  for (const [at, embed] of embeds.entries()) {
    const fields = asObjects(embed.fields);
    const footer = embed.footer as Json | undefined;
    const author = embed.author as Json | undefined;
    const texts = [embed.title, embed.description, footer?.text, author?.name];
    const size = [...texts, ...fields.flatMap(({ name, value }) => [name, value])]
      .map(lengthOf)
      .reduce((sum, each) => sum + each, 0);
    together += size;
    const pictures = [embed.image, embed.thumbnail, embed.video];
    if (size === 0 && pictures.every((each) => each === undefined || each === null)) {
      faults.push(required(['embeds', at, 'description']));
    }
    for (const [number, field] of fields.entries()) {
      for (const key of ['name', 'value']) {
        const text = field[key];
        if (typeof text === 'string' && text.trim() === '') {
          faults.push(required(['embeds', at, 'fields', number, key]));
        }
      }
    }
  }
  if (together > EMBEDS_TOGETHER) {
    const message = `Embed size exceeds maximum size of ${EMBEDS_TOGETHER}`;
    faults.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  return faults;
}

function componentFaults(body: Json): PlacedFault[] {
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
  const seen = new Set<string>();
  const count = walk(components, ['components'], seen, faults);
  if (made && count > COMPONENTS_V2) {
    const message = `Must be ${COMPONENTS_V2} or fewer in length.`;
    faults.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return faults;
}

/** Looks into components at every depth; gives how many there are. */
function walk(
  components: readonly Json[],
  path: readonly PropertyKey[],
  seen: Set<string>,
  faults: PlacedFault[],
): number {
  let count = 0;
  for (const [at, component] of components.entries()) {
    const here = [...path, at];
    count += 1;
    const id = component.custom_id;
    if (typeof id === 'string') {
      if (seen.has(id)) {
        const message = 'Component custom id cannot be duplicated';
        faults.push({
          path: [...here, 'custom_id'],
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message,
        });
      }
      seen.add(id);
    }
    if (component.type === ACTION_ROW) rowFaults(component, here, faults);
    if (component.type === BUTTON) buttonFaults(component, here, faults);
    for (const key of ['components', 'options']) {
      if (key === 'options') optionFaults(component, here, faults);
      else count += walk(asObjects(component[key]), [...here, key], seen, faults);
    }
    const accessory = component.accessory;
    if (accessory !== undefined)
      count += walk(asObjects([accessory]), [...here, 'accessory'], seen, faults);
  }
  return count;
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
  const { style, url, label, emoji } = button;
  const id = button.custom_id;
  const need = (key: string) => faults.push(required([...path, key]));
  if (style === LINK) {
    if (typeof url !== 'string') need('url');
    if (typeof id === 'string') {
      const message = 'A custom id and url cannot both be specified';
      faults.push({
        path: [...path, 'custom_id'],
        code: 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
        message,
      });
    }
  } else if (style !== PREMIUM) {
    if (typeof id !== 'string' || id === '') need('custom_id');
    const labelled = typeof label === 'string' && label !== '';
    if (!labelled && (emoji === undefined || emoji === null)) need('label');
  }
}

function optionFaults(select: Json, path: readonly PropertyKey[], faults: PlacedFault[]): void {
  const values = new Set<unknown>();
  for (const [at, { value }] of asObjects(select.options).entries()) {
    if (values.has(value)) {
      const message = 'The specified option value is already used';
      faults.push({
        path: [...path, 'options', at, 'value'],
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message,
      });
    }
    values.add(value);
  }
}

function mentionFaults(body: Json): PlacedFault[] {
  const allowed = body.allowed_mentions as Json | null | undefined;
  const parse = allowed?.parse;
  if (!Array.isArray(parse)) return [];
  return ['users', 'roles']
    .filter((kind) => parse.includes(kind) && asArray(allowed?.[kind]).length > 0)
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
