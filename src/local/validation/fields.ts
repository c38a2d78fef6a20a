import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { asObjects, type Json } from '../json.ts';
import type { PostedForm, PostedPress } from './posted.ts';
import { faultsOf, type PlacedFault, required, type Schema, SNOWFLAKE, under } from './schema.ts';

/** Characters that a text field takes where it says nothing of it. */
const LONGEST_TEXT = 4_000;

/** Components at every depth: in rows, sections, containers and labels. */
function flatten(components: unknown): Json[] {
  return asObjects(components).flatMap((component) => [
    component,
    ...flatten(component.components),
    ...flatten([component.component, component.accessory]),
  ]);
}

/** What menus that are chosen from may be given. */
function choiceSchema({ type, options, min_values, max_values, required: needed }: Json): Schema {
  const least = needed === false ? 0 : ((min_values as number | undefined) ?? 1);
  const most = (max_values as number | undefined) ?? 1;
  const value =
    type === ComponentType.StringSelect
      ? z.literal(asObjects(options).map((option) => option.value as string))
      : SNOWFLAKE;
  const distinct = z.refine<unknown[]>((values) => new Set(values).size === values.length, {
    error: 'Each value may be chosen once.',
  });
  return z.array(value).check(z.minLength(least), z.maxLength(most), distinct);
}

function textSchema({ min_length, max_length, required: needed }: Json): Schema {
  const least = (min_length as number | undefined) ?? 1;
  const most = (max_length as number | undefined) ?? LONGEST_TEXT;
  const text = z.string().check(z.minLength(least), z.maxLength(most));
  return needed === false ? z.nullish(z.union([z.literal(''), text])) : text;
}

const MENUS: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

const failed = (path: readonly PropertyKey[], why: string): PlacedFault => ({
  path,
  code: 'COMPONENT_VALIDATION_FAILED',
  message: `Component validation failed: ${why}`,
});

/** What the use of a component has against the message that it is to be on. */
export function pressFaults(
  { author, components }: APIMessage,
  { component_type: type, custom_id: id, values }: PostedPress,
): PlacedFault[] {
  // Whatever people post, only bots have components that do something.
  const all = author.bot === true ? flatten(components) : [];
  const component = all.find((each) => each.custom_id === id);
  if (component === undefined) {
    return [failed(['data', 'custom_id'], 'the message has no component of this id.')];
  }
  if (component.type !== type) {
    return [failed(['data', 'component_type'], `this one is of type ${String(component.type)}.`)];
  }
  if (component.disabled === true) {
    return [failed(['data', 'custom_id'], 'this one is disabled.')];
  }
  if (!MENUS.has(type)) return [];
  return under(['data', 'values'], faultsOf(choiceSchema(component), values));
}

/** What a filled form has against the form as it was shown. */
export function formFaults(
  shown: Pick<APIModalInteractionResponseCallbackData, 'custom_id' | 'components'>,
  { custom_id: id, components }: PostedForm,
): PlacedFault[] {
  if (id !== shown.custom_id) {
    return [failed(['data', 'custom_id'], 'the form has another id.')];
  }
  const fields = flatten(shown.components).filter((each) => typeof each.custom_id === 'string');
  const given = flatten(components).filter((each) => each.custom_id !== undefined);
  const path = ['data', 'components'];
  const unknown = given.filter(
    (each) =>
      !fields.some((field) => field.custom_id === each.custom_id && field.type === each.type),
  );
  return [
    ...unknown.map((each) =>
      failed(path, `the form has no field ${JSON.stringify(each.custom_id)} of this type.`),
    ),
    ...fields.flatMap((field) => fieldFaults(field, given, [...path, field.custom_id as string])),
  ];
}

function fieldFaults(field: Json, all: readonly Json[], path: readonly PropertyKey[]) {
  const [given, twice] = all.filter((each) => each.custom_id === field.custom_id);
  if (twice !== undefined) return [failed(path, 'the field is filled twice.')];
  if (given === undefined) return field.required === false ? [] : [required(path)];
  if (field.type === ComponentType.TextInput) {
    return under([...path, 'value'], faultsOf(textSchema(field), given.value));
  }
  return MENUS.has(field.type)
    ? under([...path, 'values'], faultsOf(choiceSchema(field), given.values))
    : [];
}
