import { asObjects, type Json } from '../json.ts';
import { choiceFaults } from './bounds.ts';
import { type PlacedFault, required } from './schema.ts';

/** Names that are typed after a slash: letters of any script, digits, hyphens, apostrophes. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Characters of names, descriptions and choices that one command may have in all. */
const TOTAL = 8_000;

const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

function nameFaults(name: unknown, path: readonly PropertyKey[]): PlacedFault[] {
  if (typeof name !== 'string') return [];
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return [];
  const message = 'Command name is invalid';
  return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message }];
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
  if (type !== CHAT_INPUT) {
    const described = typeof command.description === 'string' && command.description !== '';
    const message = 'Context menu commands cannot have description';
    return described
      ? [
          {
            path: ['description'],
            code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_EXIST',
            message,
          },
        ]
      : [];
  }
  const described = typeof command.description === 'string' && command.description !== '';
  const long = size(command) > TOTAL;
  const message = `Command exceeds maximum size (${TOTAL})`;
  return [
    ...nameFaults(command.name, ['name']),
    ...localisedNameFaults(command, []),
    ...(described ? [] : [required(['description'])]),
    ...optionFaults(command.options, ['options']),
    ...(long ? [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }] : []),
  ];
}

function optionFaults(value: unknown, path: readonly PropertyKey[]): PlacedFault[] {
  if (!Array.isArray(value)) return [];
  const faults: PlacedFault[] = [];
  const names = new Set<unknown>();
  let optional = false;
  for (const [at, option] of (value as (Json | null)[]).entries()) {
    if (typeof option !== 'object' || option === null) continue;
    const here = [...path, at];
    faults.push(
      ...nameFaults(option.name, [...here, 'name']),
      ...localisedNameFaults(option, here),
      ...choiceFaults(option.choices, [...here, 'choices']),
    );
    if (names.has(option.name)) {
      const message = 'Option name already used';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    }
    names.add(option.name);
    const nests = option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP;
    if (option.required === true && optional && !nests) {
      const message = 'Required options must be placed before non-required options';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    optional ||= option.required !== true;
    const choices = option.choices;
    if (option.autocomplete === true && Array.isArray(choices) && choices.length > 0) {
      const message = 'Autocomplete options cannot have choices';
      faults.push({ path: here, code: 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', message });
    }
    if (nests) faults.push(...optionFaults(option.options, [...here, 'options']));
  }
  return faults;
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
