import { AvailableLocalesEnumSchema } from 'discord-api-spec/zod';
import { asObjects, type Json } from '../json.ts';
import { choiceFaults, tooLarge } from './bounds.ts';
import { faultsOf, type PlacedFault, required, under } from './schema.ts';

/** Names that are typed after a slash: letters of any script, digits, hyphens, apostrophes. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Characters of names, descriptions and choices that one command may have in all. */
const TOTAL = 8_000;

const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** Kinds of options that can be completed: texts, whole numbers and numbers. */
const COMPLETED: ReadonlySet<unknown> = new Set([3, 4, 10]);

function nameFaults(name: unknown, path: readonly PropertyKey[]): PlacedFault[] {
  if (typeof name !== 'string') return [];
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return [];
  const message = 'Command name is invalid';
  return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message }];
}

/** Languages that Discord does not know, which something is translated to. */
function localeFaults(named: Json, path: readonly PropertyKey[]): PlacedFault[] {
  return ['name_localizations', 'description_localizations'].flatMap((key) =>
    Object.keys((named[key] ?? {}) as Json).flatMap((locale) =>
      under([...path, key, locale], faultsOf(AvailableLocalesEnumSchema, locale)),
    ),
  );
}

function localisedNameFaults(named: Json, path: readonly PropertyKey[]): PlacedFault[] {
  const localised = (named.name_localizations ?? {}) as Json;
  return Object.entries(localised).flatMap(([locale, name]) =>
    nameFaults(name, [...path, 'name_localizations', locale]),
  );
}

/** What a command has against Discord's rules, beyond the specification's schemas. */
export function commandFaults(command: Json): PlacedFault[] {
  const type = command.type ?? CHAT_INPUT;
  if (type !== CHAT_INPUT) return [...localeFaults(command, []), ...menuFaults(command)];
  const described = typeof command.description === 'string' && command.description !== '';
  const long = size(command) > TOTAL;
  const message = `Command exceeds maximum size (${TOTAL})`;
  return [
    ...nameFaults(command.name, ['name']),
    ...localisedNameFaults(command, []),
    ...localeFaults(command, []),
    ...(described ? [] : [required(['description'])]),
    ...optionFaults(command.options, ['options']),
    ...(long ? [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }] : []),
  ];
}

function menuFaults({ description }: Json): PlacedFault[] {
  if (typeof description !== 'string' || description === '') return [];
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_EXIST';
  const message = 'Context menu commands cannot have description';
  return [{ path: ['description'], code, message }];
}

const nests = ({ type }: Json): boolean => type === SUBCOMMAND || type === SUBCOMMAND_GROUP;

function optionFaults(value: unknown, path: readonly PropertyKey[]): PlacedFault[] {
  if (!Array.isArray(value)) return [];
  const faults: PlacedFault[] = [];
  const [first] = asObjects(value);
  const names = new Set<unknown>();
  let optional = false;
  for (const [at, option] of (value as (Json | null)[]).entries()) {
    if (typeof option !== 'object' || option === null) continue;
    const here = [...path, at];
    faults.push(
      ...nameFaults(option.name, [...here, 'name']),
      ...localisedNameFaults(option, here),
      ...localeFaults(option, here),
      ...valueFaults(option, here),
    );
    if (names.has(option.name)) {
      const message = 'Option name already used';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    }
    names.add(option.name);
    if (first !== undefined && nests(option) !== nests(first)) {
      const message =
        'Sub-command and sub-command group option types are mutually exclusive to all other types';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
    } else if (option.required === true && optional && !nests(option)) {
      const message = 'Required options must be placed before non-required options';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    optional ||= option.required !== true;
    if (nests(option)) faults.push(...optionFaults(option.options, [...here, 'options']));
  }
  return faults;
}

/** What an option says of its value that cannot be. */
function valueFaults(option: Json, path: readonly PropertyKey[]): PlacedFault[] {
  const { choices, min_length, max_length, min_value, max_value } = option;
  return [
    ...completionFaults(option, path),
    ...choiceFaults(choices, [...path, 'choices']),
    ...choiceNameFaults(choices, [...path, 'choices']),
    ...tooLarge([...path, 'min_length'], min_length, max_length),
    ...tooLarge([...path, 'min_value'], min_value, max_value),
  ];
}

function completionFaults({ type, autocomplete, choices }: Json, path: readonly PropertyKey[]) {
  if (autocomplete !== true) return [];
  const code = 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID';
  if (!COMPLETED.has(type)) {
    const message = 'Autocomplete cannot be configured for this type of option';
    return [{ path: [...path, 'autocomplete'], code, message }];
  }
  const message = 'Autocomplete options cannot have choices';
  return asObjects(choices).length > 0 ? [{ path, code, message }] : [];
}

function choiceNameFaults(choices: unknown, path: readonly PropertyKey[]): PlacedFault[] {
  const all = asObjects(choices);
  return all.flatMap((choice, at) => {
    const taken = all.slice(0, at).some(({ name }) => name === choice.name);
    const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS';
    const message = 'Option choice name already exists';
    return [
      ...localeFaults(choice, [...path, at]),
      ...(taken ? [{ path: [...path, at], code, message }] : []),
    ];
  });
}

/** The longest of a text and its translations counts. */
function longest(text: unknown, localised: unknown): number {
  const all = [text, ...Object.values((localised ?? {}) as Json)];
  return Math.max(...all.map((each) => (typeof each === 'string' ? Array.from(each).length : 0)));
}

function size(named: Json): number {
  const own =
    longest(named.name, named.name_localizations) +
    longest(named.description, named.description_localizations);
  const inside = [named.options, named.choices]
    .flatMap(asObjects)
    .map((each) => size(each) + (typeof each.value === 'string' ? each.value.length : 0));
  return own + inside.reduce((sum, each) => sum + each, 0);
}
