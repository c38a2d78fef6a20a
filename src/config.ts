import type { Allowance } from './discord/options.ts';

/** How much the log tells, least first. */
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** All that an operator can set, read once at start. */
export interface Config {
  /** The bot's token; null to run on the local Discord. */
  readonly token: string | null;
  /** Base of another REST API, without the version; null for Discord's own. */
  readonly api: string | null;
  /** Port of the local Discord's page. */
  readonly localPort: number;
  readonly knowledge: string;
  readonly commandGuilds: readonly string[];
  readonly logLevel: LogLevel;
  readonly logQuestions: boolean;
  /** Where health and metrics are served; null where they are not. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Processes to spread over on this machine; null for one process. */
  readonly spread: 'auto' | number | null;
  /** The shards of this process, and of how many; null for all of them. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
  readonly readerAllowance: Allowance;
  readonly serverAllowance: Allowance;
}

/** What is wrong with one variable. */
export interface ConfigFault {
  readonly variable: string;
  /** What is wrong with it and what is allowed; never a secret. */
  readonly message: string;
}

/** One setting: how its text becomes its value. The README and .env.example tell of it in these words. */
export interface Setting<Value> {
  readonly variable: string;
  /** The text that stands where the variable is not set. */
  readonly usual: string;
  /** What is allowed, for people. */
  readonly allowed: string;
  readonly description: string;
  /** Whether what was given may hold a secret: where it is not allowed, it is not shown. */
  readonly secret?: true;
  /** The text's value; undefined where it is not allowed. */
  readonly read: (text: string) => Value | undefined;
}

function wholeNumber(least: number, most: number) {
  return (text: string): number | undefined => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
}

/** Nothing, or what `read` makes of something. */
function optional<Value>(read: (text: string) => Value | undefined) {
  return (text: string): Value | null | undefined => (text === '' ? null : read(text));
}

/** Words separated by commas or spaces. */
function listOf<Value>(read: (text: string) => Value | undefined) {
  return (text: string): Value[] | undefined => {
    const values = text
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(read);
    return values.some((value) => value === undefined) ? undefined : (values as Value[]);
  };
}

function snowflake(text: string): string | undefined {
  return /^\d{17,20}$/.test(text) ? text : undefined;
}

function yesOrNo(text: string): boolean | undefined {
  if (['true', 'yes', '1', 'on'].includes(text.toLowerCase())) return true;
  return ['false', 'no', '0', 'off'].includes(text.toLowerCase()) ? false : undefined;
}

/** An address without the version and the slash at its end, however it was given. */
function apiBase(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password } = new URL(text);
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '')
    return undefined;
  return text.replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

/** A token's three parts; the form alone is checked, Discord alone knows whether it is right. */
function botToken(text: string): string | undefined {
  const token = text.replace(/^Bot\s+/i, '');
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) ? token : undefined;
}

const PORT = 'a port from 0 (any that is free) to 65535';
const port = wholeNumber(0, 65_535);

function setting<Value>(given: Setting<Value>): Setting<Value> {
  return given;
}

/** Every setting, in the order in which an operator meets them. */
export const SETTINGS = {
  token: setting({
    variable: 'DISCORD_TOKEN',
    usual: '',
    allowed:
      'the token of your bot: discord.com/developers/applications → your application → Bot → Reset Token',
    description: 'The bot’s token. Without one, Naba runs on a Discord of its own on this machine.',
    secret: true,
    read: optional(botToken),
  }),
  api: setting({
    variable: 'DISCORD_API_URL',
    usual: '',
    allowed:
      'an http or https address without a user name and password, such as http://localhost:8080/api',
    description: 'Another base for Discord’s REST API: a proxy, or another server that speaks it.',
    secret: true,
    read: optional(apiBase),
  }),
  localPort: setting({
    variable: 'LOCAL_PORT',
    usual: '3000',
    allowed: PORT,
    description: 'Port of the local Discord’s page.',
    read: port,
  }),
  knowledge: setting({
    variable: 'KNOWLEDGE_DIR',
    usual: 'knowledge',
    allowed: 'a folder',
    description: 'The folder of the articles.',
    read: (text) => (text === '' ? undefined : text),
  }),
  commandGuilds: setting({
    variable: 'COMMAND_GUILD_IDS',
    usual: '',
    allowed: 'ids of servers, separated by commas',
    description:
      'Register the commands in these servers alone (at once, while developing) instead of everywhere.',
    read: listOf(snowflake),
  }),
  logLevel: setting({
    variable: 'LOG_LEVEL',
    usual: 'info',
    allowed: LOG_LEVELS.join(', '),
    description: 'How much the log tells.',
    read: (text) => LOG_LEVELS.find((level) => level === text.toLowerCase()),
  }),
  logQuestions: setting({
    variable: 'LOG_QUESTIONS',
    usual: 'false',
    allowed: 'true or false',
    description: 'Whether questions and readers’ ids are logged. They are not, unless you say so.',
    read: yesOrNo,
  }),
  healthPort: setting({
    variable: 'HEALTH_PORT',
    usual: '',
    allowed: PORT,
    description: 'Port for `/healthz`, `/readyz` and `/metrics`. Off where it is empty.',
    read: optional(port),
  }),
  healthHost: setting({
    variable: 'HEALTH_HOST',
    usual: '127.0.0.1',
    allowed: 'an address of this machine',
    description: 'Address for the same; `0.0.0.0` opens it to the network.',
    read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  }),
  spread: setting({
    variable: 'SHARDS',
    usual: '',
    allowed: '`auto` or a whole number from 1 to 4096',
    description: 'Spread over this many processes on this machine, one a shard.',
    read: optional((text) => (text === 'auto' ? ('auto' as const) : wholeNumber(1, 4_096)(text))),
  }),
  shardIds: setting({
    variable: 'SHARD_IDS',
    usual: '',
    allowed: 'whole numbers from 0 to 4095, separated by commas; with SHARD_COUNT',
    description: 'The shards of this process, where several machines share the work.',
    read: listOf(wholeNumber(0, 4_095)),
  }),
  shardCount: setting({
    variable: 'SHARD_COUNT',
    usual: '',
    allowed: 'a whole number from 1 to 4096; with SHARD_IDS',
    description: 'How many shards there are on all machines together.',
    read: optional(wholeNumber(1, 4_096)),
  }),
  readerBurst: setting({
    variable: 'READER_BURST',
    usual: '20',
    allowed: 'a whole number from 1 to 1000000',
    description: 'Questions that one reader may ask at once.',
    read: wholeNumber(1, 1_000_000),
  }),
  readerPerMinute: setting({
    variable: 'READER_PER_MINUTE',
    usual: '60',
    allowed: 'a whole number from 1 to 1000000',
    description: 'Questions that one reader may ask a minute, in the long run.',
    read: wholeNumber(1, 1_000_000),
  }),
  serverBurst: setting({
    variable: 'SERVER_BURST',
    usual: '200',
    allowed: 'a whole number from 1 to 1000000',
    description: 'Questions that one server may ask at once.',
    read: wholeNumber(1, 1_000_000),
  }),
  serverPerMinute: setting({
    variable: 'SERVER_PER_MINUTE',
    usual: '1200',
    allowed: 'a whole number from 1 to 1000000',
    description: 'Questions that one server may ask a minute, in the long run.',
    read: wholeNumber(1, 1_000_000),
  }),
} as const;

type Values = {
  [Name in keyof typeof SETTINGS]:
    | NonNullable<ReturnType<(typeof SETTINGS)[Name]['read']>>
    | ReturnType<(typeof SETTINGS)[Name]['read']>;
};

/** What is wrong with the values together. */
function contradictions({ shardIds, shardCount, spread }: Values): ConfigFault[] {
  const faults: ConfigFault[] = [];
  // What could not be read has been told, and may be anything.
  if (shardIds === undefined || shardCount === undefined) return faults;
  if (shardIds.length > 0 !== (shardCount !== null)) {
    const variable = shardIds.length > 0 ? 'SHARD_COUNT' : 'SHARD_IDS';
    faults.push({ variable, message: 'is missing: SHARD_IDS and SHARD_COUNT go together.' });
  }
  const beyond = shardIds.filter((id) => id >= (shardCount ?? Infinity));
  if (beyond.length > 0) {
    const message = `names ${beyond.join(', ')}, but SHARD_COUNT is ${String(shardCount)}: shards count from 0.`;
    faults.push({ variable: 'SHARD_IDS', message });
  }
  if (spread !== null && spread !== undefined && shardIds.length > 0) {
    const message =
      'and SHARD_IDS exclude each other: one spreads on this machine, the other over many.';
    faults.push({ variable: 'SHARDS', message });
  }
  return faults;
}

/**
 * Reads the configuration from environment variables; an empty one counts as not set. Gives the
 * whole configuration, frozen, or everything that is wrong with it.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Config | readonly ConfigFault[] {
  const faults: ConfigFault[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, { variable, usual, allowed, secret, read: parse }] of Object.entries(
    SETTINGS,
  ) as [string, Setting<unknown>][]) {
    const given = environment[variable]?.trim() ?? '';
    const value = parse(given === '' ? usual : given);
    read[name] = value;
    if (value !== undefined) continue;
    const shown =
      secret === true
        ? `is set (${given.length} characters) but does not look like one`
        : `is "${given}"`;
    faults.push({ variable, message: `${shown}: give ${allowed}.` });
  }
  const values = read as Values;
  faults.push(...contradictions(values));
  if (faults.length > 0) return faults;
  return Object.freeze<Config>({
    token: values.token,
    api: values.api,
    localPort: values.localPort!,
    knowledge: values.knowledge!,
    commandGuilds: values.commandGuilds!,
    logLevel: values.logLevel!,
    logQuestions: values.logQuestions!,
    health:
      values.healthPort === null || values.healthPort === undefined
        ? null
        : { host: values.healthHost!, port: values.healthPort },
    spread: values.spread ?? null,
    shards:
      values.shardIds!.length === 0 ? null : { ids: values.shardIds!, count: values.shardCount! },
    readerAllowance: { burst: values.readerBurst!, perMinute: values.readerPerMinute! },
    serverAllowance: { burst: values.serverBurst!, perMinute: values.serverPerMinute! },
  } as Config);
}
