import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import * as z from 'zod/mini';
import type { PostedCommand, PostedOption } from './posted.ts';
import {
  faultsOf,
  type PlacedFault,
  notAmong,
  required,
  type Schema,
  SNOWFLAKE,
  under,
} from './schema.ts';

/** Characters that a text may have where its option says nothing of it. */
const LONGEST = 6_000;

/** What an option may say of its value; libraries write null where it says nothing. */
interface Limits {
  readonly choices?: readonly { readonly value: string | number }[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
}

/** What the value of an option may be. It is made once for each: a schema takes as long as a question. */
const schemas = new WeakMap<APIApplicationCommandOption, Schema>();

function schemaOf(option: APIApplicationCommandOption): Schema {
  const schema = schemas.get(option) ?? makeSchema(option);
  schemas.set(option, schema);
  return schema;
}

function makeSchema(option: APIApplicationCommandOption): Schema {
  const { choices, min_length, max_length, min_value, max_value } = option as Limits;
  if (choices !== undefined && choices !== null && choices.length > 0) {
    return z.literal(choices.map(({ value }) => value));
  }
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      return z.string().check(z.minLength(min_length ?? 0), z.maxLength(max_length ?? LONGEST));
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const number = option.type === ApplicationCommandOptionType.Integer ? z.int() : z.number();
      return number.check(z.minimum(min_value ?? -Infinity), z.maximum(max_value ?? Infinity));
    }
    case ApplicationCommandOptionType.Boolean:
      return z.boolean();
    default:
      return SNOWFLAKE;
  }
}

/**
 * What the use of a command has against the command as it is registered.
 *
 * @param completing - somebody is still typing: what is there must fit, and may be unfinished
 */
export function useFaults(
  command: APIApplicationCommand,
  { name, type, target_id: target, options = [] }: PostedCommand,
  completing: boolean,
): PlacedFault[] {
  const path = ['data'];
  const faults: PlacedFault[] = [];
  if (name !== command.name) faults.push(notAmong([...path, 'name'], [command.name]));
  const registered: number = command.type;
  if (type !== registered) faults.push(notAmong([...path, 'type'], [command.type]));
  if (faults.length > 0) return faults;
  const known = command.options ?? [];
  const inside = [...path, 'options'];
  const found = optionFaults(options, known, inside, completing);
  if (command.type !== ApplicationCommandType.ChatInput && target === undefined) {
    found.push(required([...path, 'target_id']));
  }
  if (found.length > 0 || !completing || focusedIn(options, known)) return found;
  const message = 'One option must be focused, and must be registered with autocomplete.';
  return [{ path: inside, code: 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', message }];
}

function optionFaults(
  given: readonly PostedOption[],
  registered: readonly APIApplicationCommandOption[],
  path: readonly PropertyKey[],
  completing: boolean,
): PlacedFault[] {
  const faults: PlacedFault[] = [];
  const seen = new Set<string>();
  for (const [at, { name, type, value, options }] of given.entries()) {
    const here = [...path, at];
    const option = registered.find((each) => each.name === name);
    if (option === undefined) {
      faults.push(
        notAmong(
          [...here, 'name'],
          registered.map((each) => each.name),
        ),
      );
    } else if (type !== (option.type as number)) {
      faults.push(notAmong([...here, 'type'], [option.type]));
    } else if (seen.has(name)) {
      const message = 'Option name already used';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    } else if (isBranch(option)) {
      const inside = [...here, 'options'];
      faults.push(...optionFaults(options ?? [], option.options ?? [], inside, completing));
    } else if (!completing) {
      faults.push(...under([...here, 'value'], faultsOf(schemaOf(option), value)));
    }
    seen.add(name);
  }
  if (registered.some(isBranch)) {
    if (given.length === 1) return faults;
    const message = 'Must be 1 in length: one of the subcommands.';
    return [...faults, { path, code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  const missing = completing
    ? []
    : registered.filter((option) => option.required === true && !seen.has(option.name));
  return [...faults, ...missing.map(({ name }) => required([...path, name]))];
}

type Branch = Extract<APIApplicationCommandOption, { options?: readonly unknown[] }>;

function isBranch(option: APIApplicationCommandOption): option is Branch {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** Whether one option, at whatever depth, is typed in, and can be completed. */
function focusedIn(
  given: readonly PostedOption[],
  registered: readonly APIApplicationCommandOption[],
): boolean {
  const [branch] = given;
  const inside = registered.find(({ name }) => name === branch?.name);
  if (branch !== undefined && inside !== undefined && isBranch(inside)) {
    return focusedIn(branch.options ?? [], inside.options ?? []);
  }
  const focused = given.filter((each) => each.focused === true);
  const option = registered.find(({ name }) => name === focused[0]?.name);
  return (
    focused.length === 1 &&
    option !== undefined &&
    'autocomplete' in option &&
    (option.autocomplete ?? false)
  );
}
