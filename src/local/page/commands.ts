import {
  ApplicationCommandOptionType,
  type ApplicationCommandType,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { Rest } from './rest.ts';

/** What a reader may fill in. */
export interface Option {
  readonly type: ApplicationCommandOptionType;
  /** The name that is sent. */
  readonly name: string;
  /** The name that is shown, in the reader's language. */
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly label: string; readonly value: string | number }[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minimumLength: number | null;
  readonly maximumLength: number | null;
}

/** A command that can be run: one without subcommands, or one of the subcommands. */
export interface Command {
  readonly id: string;
  readonly version: string;
  readonly applicationId: string;
  readonly type: ApplicationCommandType;
  /** The command's own name, as it is sent. */
  readonly name: string;
  /** Subcommand group and subcommand, as they are sent; empty for a plain command. */
  readonly path: readonly string[];
  /** The whole name in the reader's language. */
  readonly label: string;
  /** The whole name as it is sent; what a `</name:id>` mention holds. */
  readonly fullName: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** The commands of a server's or a direct message's channel, in the reader's language. */
export async function fetchCommands(
  rest: Rest,
  place: { guildId: string } | { channelId: string },
  locale: string,
): Promise<Command[]> {
  const base = 'guildId' in place ? `/guilds/${place.guildId}` : `/channels/${place.channelId}`;
  const index = await rest.get<{ application_commands: APIApplicationCommand[] }>(
    `${base}/application-command-index`,
  );
  return index.application_commands.flatMap((command) => runnable(command, locale));
}

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

function localName(named: Named, locale: string): string {
  return named.name_localizations?.[locale] ?? named.name;
}

function localDescription(named: Named, locale: string): string {
  return named.description_localizations?.[locale] ?? named.description ?? '';
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** A command as its runnable parts: itself, or each of its subcommands. */
function runnable(command: APIApplicationCommand, locale: string): Command[] {
  const build = (
    chain: readonly Named[],
    options: readonly APIApplicationCommandOption[],
  ): Command[] => {
    const branches = options.filter(isSubcommand);
    if (branches.length > 0) {
      return branches.flatMap((branch) =>
        build([...chain, branch], 'options' in branch ? (branch.options ?? []) : []),
      );
    }
    return [
      {
        id: command.id,
        version: command.version,
        applicationId: command.application_id,
        type: command.type,
        name: command.name,
        path: chain.slice(1).map(({ name }) => name),
        label: chain.map((part) => localName(part, locale)).join(' '),
        fullName: chain.map(({ name }) => name).join(' '),
        description: localDescription(chain.at(-1) ?? command, locale),
        options: options.map((option) => readOption(option, locale)),
      },
    ];
  };
  return build([command], command.options ?? []);
}

function readOption(option: APIApplicationCommandOption, locale: string): Option {
  const limits = option as {
    min_value?: number;
    max_value?: number;
    min_length?: number;
    max_length?: number;
  };
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return {
    type: option.type,
    name: option.name,
    label: localName(option, locale),
    description: localDescription(option, locale),
    required: option.required ?? false,
    autocomplete: 'autocomplete' in option && (option.autocomplete ?? false),
    choices: choices.map((choice) => ({ label: localName(choice, locale), value: choice.value })),
    minimum: limits.min_value ?? null,
    maximum: limits.max_value ?? null,
    minimumLength: limits.min_length ?? null,
    maximumLength: limits.max_length ?? null,
  };
}

/** A value that was filled in for an option, as Discord's clients send it. */
export interface FilledOption {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/** The `data` of an interaction that runs (or completes) a slash command. */
export function commandData(command: Command, values: readonly FilledOption[]): object {
  const nested = command.path.reduceRight<readonly object[]>(
    (options, name, depth) => [
      {
        type:
          depth === command.path.length - 1
            ? ApplicationCommandOptionType.Subcommand
            : ApplicationCommandOptionType.SubcommandGroup,
        name,
        options,
      },
    ],
    values,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    version: command.version,
    options: nested,
  };
}
