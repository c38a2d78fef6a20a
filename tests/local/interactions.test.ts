import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  MessageType,
  TextInputStyle,
} from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';
import { altered, other } from './altered.ts';

let discord: LocalDiscord;
let bot: Client<true>;
let reader: ReaderClient;
let second: ReaderClient;
/** Ids of commands by name, of the message with components, and of the form's interaction. */
let ids: Record<string, string>;
let messageId: string;
let formId: string;
let heard: string[];

const menu = {
  type: ComponentType.StringSelect as const,
  custom_id: 'menu',
  min_values: 1,
  max_values: 2,
  options: ['a', 'b', 'c'].map((label) => ({ label, value: label })),
};
const button = (custom_id: string, disabled = false) => ({
  type: ComponentType.Button as const,
  style: 1 as const,
  label: custom_id,
  custom_id,
  disabled,
});
const input = {
  type: ComponentType.TextInput as const,
  custom_id: 'why',
  style: TextInputStyle.Short as const,
  max_length: 5,
};
const row = <Inside>(...components: Inside[]) => ({
  type: ComponentType.ActionRow as const,
  components,
});

async function answer(interaction: Interaction) {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  if (!interaction.isRepliable()) return undefined;
  if (interaction.isButton() && interaction.customId === 'form') {
    const label = { type: ComponentType.Label as const, label: 'Why?', component: input };
    return interaction.showModal({ title: 'Why?', custom_id: 'form', components: [label] });
  }
  return interaction.reply({
    content: 'answered',
    components: [row(button('form'), button('off', true)), row(menu)],
  });
}

beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, readers: 2, rateLimits: false });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.api },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    heard.push(`${interaction.type}`);
    void answer(interaction);
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.botToken);
  await ready;
  if (!client.isReady()) throw new Error('not ready');
  bot = client;
  const d = { description: 'd' };
  const commands = await bot.application.commands.set([
    {
      name: 'try',
      ...d,
      options: [
        {
          type: Option.String,
          name: 'text',
          ...d,
          required: true,
          maxLength: 5,
          autocomplete: true,
        },
        { type: Option.Integer, name: 'number', ...d, minValue: 1, maxValue: 9 },
        { type: Option.Number, name: 'share', ...d },
        { type: Option.Boolean, name: 'hide', ...d },
        { type: Option.User, name: 'who', ...d },
        { type: Option.String, name: 'one', ...d, choices: [{ name: 'A', value: 'a' }] },
      ],
    },
    {
      name: 'nested',
      ...d,
      options: [
        {
          type: Option.Subcommand,
          name: 'inner',
          ...d,
          options: [{ type: Option.String, name: 'text', ...d, required: true }],
        },
      ],
    },
    { name: 'here', ...d, contexts: [InteractionContextType.Guild] },
    { name: 'Look', type: ApplicationCommandType.Message },
    { name: 'Meet', type: ApplicationCommandType.User },
  ]);
  ids = Object.fromEntries(commands.map(({ name, id }) => [name, id]));
  reader = await ReaderClient.connect(discord);
  second = await ReaderClient.connect(discord, discord.readers[1]!.token);
  heard = [];
  const nonce = await reader.act(2, use([text]));
  const message = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
  messageId = message.id as string;
  const pressed = await reader.act(3, press('form'), { messageId });
  const form = await reader.hears('INTERACTION_MODAL_CREATE', (each) => each.nonce === pressed);
  formId = form.id as string;
});
beforeEach(() => {
  heard = [];
});
afterAll(async () => {
  reader.close();
  second.close();
  await bot.destroy();
  await discord.close();
});

const text = { type: Option.String, name: 'text', value: 'x' };
const use = (options: readonly object[], name = 'try', type = 1) => ({
  id: ids[name],
  name,
  type,
  options,
});
const press = (custom_id: string, component_type = 2, values?: unknown) => ({
  custom_id,
  component_type,
  ...(values === undefined ? {} : { values }),
});
const fill = (value: unknown, more: object = {}) => ({
  id: formId,
  custom_id: 'form',
  components: [{ type: 18, component: { type: 4, custom_id: 'why', value } }],
  ...more,
});

const whole = (type: number, data: unknown, more: object = {}) => ({
  type,
  application_id: discord.applicationId,
  guild_id: discord.guildId,
  channel_id: discord.channelId,
  session_id: 's',
  data,
  ...more,
});
const post = (body: object, by = reader) => by.ask('POST', '/interactions', body);

/** Paths of the faults in a refusal, in its order. */
function paths(tree: unknown, before = ''): string[] {
  return Object.entries(tree ?? {}).flatMap(([key, value]) =>
    key === '_errors' ? [before.slice(1)] : paths(value, `${before}.${key}`),
  );
}

/** Whether the bot hears what comes now: it lives, and nothing came before it. */
async function botHearsAlone(): Promise<void> {
  await reader.act(2, use([text]));
  await expect.poll(() => heard).toEqual(['2']);
}

describe('interactions that Discord refuses, and the bot never hears of', () => {
  it.each<[string, () => object, string[]]>([
    ['nothing', () => ({}), ['type']],
    ['a ping', () => whole(1, {}), ['type']],
    ['no data', () => whole(2, undefined), ['data']],
    ['data that is none', () => whole(2, 'x'), ['data']],
    ['a nonce of 26', () => whole(2, use([text]), { nonce: 'x'.repeat(26) }), ['nonce']],
    ['a required option left out', () => whole(2, use([])), ['data.options.text']],
    ['options that are none', () => whole(2, { ...use([]), options: {} }), ['data.options']],
    [
      'an option that there is not',
      () => whole(2, use([text, { ...text, name: 'more' }])),
      ['data.options.1.name'],
    ],
    ['an option twice', () => whole(2, use([text, text])), ['data.options.1']],
    [
      'an option of another type',
      () => whole(2, use([{ ...text, type: 4 }])),
      ['data.options.0.type'],
    ],
    [
      'a text too long',
      () => whole(2, use([{ ...text, value: 'x'.repeat(6) }])),
      ['data.options.0.value'],
    ],
    ['no text', () => whole(2, use([{ type: 3, name: 'text' }])), ['data.options.0.value']],
    ...([-1, 10, 1.5, '5', true] as const).map((value): [string, () => object, string[]] => [
      `${typeof value} ${value} for a whole number from 1 to 9`,
      () => whole(2, use([text, { type: 4, name: 'number', value }])),
      ['data.options.1.value'],
    ]),
    [
      'a value that is no choice',
      () => whole(2, use([text, { type: 3, name: 'one', value: 'b' }])),
      ['data.options.1.value'],
    ],
    [
      'somebody without an id',
      () => whole(2, use([text, { type: 6, name: 'who', value: 'Ali' }])),
      ['data.options.1.value'],
    ],
    ['another name', () => whole(2, { ...use([text]), name: 'ask' }), ['data.name']],
    ['another kind of command', () => whole(2, use([text], 'try', 3)), ['data.type']],
    ['no subcommand', () => whole(2, use([], 'nested')), ['data.options']],
    [
      'a subcommand without its required option',
      () => whole(2, use([{ type: 1, name: 'inner' }], 'nested')),
      ['data.options.0.options.text'],
    ],
    ['a message’s command on none', () => whole(2, use([], 'Look', 3)), ['data.target_id']],
    ['suggestions for nothing', () => whole(4, use([text])), ['data.options']],
    [
      'suggestions for what has none',
      () => whole(4, use([text, { type: 10, name: 'share', value: 1, focused: true }])),
      ['data.options'],
    ],
    ['a press on no message', () => whole(3, press('form')), ['message_id']],
    [
      'a button that there is not',
      () => whole(3, press('nothing'), { message_id: messageId }),
      ['data.custom_id'],
    ],
    [
      'a button that is disabled',
      () => whole(3, press('off'), { message_id: messageId }),
      ['data.custom_id'],
    ],
    [
      'a button that is a menu',
      () => whole(3, press('menu'), { message_id: messageId }),
      ['data.component_type'],
    ],
    ...([undefined, 5, [], ['d'], ['a', 'a'], ['a', 'b', 'c']] as const).map(
      (values): [string, () => object, string[]] => [
        `${JSON.stringify(values)} of a menu’s a, b and c, two at most`,
        () => whole(3, press('menu', 3, values), { message_id: messageId }),
        [values?.toString() === 'd' ? 'data.values.0' : 'data.values'],
      ],
    ),
    ['another form', () => whole(5, fill('so', { custom_id: 'more' })), ['data.custom_id']],
    [
      'a form without its field',
      () => whole(5, fill('so', { components: [] })),
      ['data.components.why'],
    ],
    ['a field too long', () => whole(5, fill('because')), ['data.components.why.value']],
    ['a field of no text', () => whole(5, fill(5)), ['data.components.0.component.value']],
  ])('%s', async (_name, body, where) => {
    const { status, body: refusal } = await post(body());
    expect(status).toBe(400);
    expect(refusal.code).toBe(50035);
    expect(paths(refusal.errors)).toEqual(where);
    await botHearsAlone();
  });

  it.each<[string, () => object, number]>([
    ['a command that there is not', () => whole(2, { ...use([text]), id: '1' }), 10063],
    [
      'a command of servers in direct messages',
      () => {
        const place = { guild_id: undefined, channel_id: discord.readers[0]!.dmChannelId };
        return whole(2, use([], 'here'), place);
      },
      10063,
    ],
    ['a message that there is not', () => whole(3, press('form'), { message_id: '1' }), 10008],
    [
      'a message’s command on one that there is not',
      () => whole(2, { ...use([], 'Look', 3), target_id: '1' }),
      10008,
    ],
    [
      'somebody’s command on nobody',
      () => whole(2, { ...use([], 'Meet', 2), target_id: '1' }),
      10013,
    ],
    ['a form that was never shown', () => whole(5, fill('so', { id: '1' })), 10062],
    ['a server that the channel is not of', () => whole(2, use([text]), { guild_id: '1' }), 10003],
  ])('%s', async (_name, body, code) => {
    const { status, body: refusal } = await post(body());
    expect([status, refusal.code]).toEqual([404, code]);
    await botHearsAlone();
  });

  it('the form of somebody else', async () => {
    const { body } = await post(whole(5, fill('so')), second);
    expect(body.code).toBe(10062);
  });

  it('components that a person posted', async () => {
    const { body: message } = await reader.ask('POST', `/channels/${discord.channelId}/messages`, {
      content: 'press',
      components: [row(button('form'))],
    });
    const { body } = await post(whole(3, press('form'), { message_id: message.id }));
    expect(paths(body.errors)).toEqual(['data.custom_id']);
  });

  // The client takes what Discord checked, and falls over where that was not so.
  it('whatever it is', async () => {
    const right = [
      () => whole(2, use([text, { type: 4, name: 'number', value: 5 }])),
      () => whole(2, use([{ type: 1, name: 'inner', options: [text] }], 'nested')),
      () => whole(2, { ...use([], 'Look', 3), target_id: messageId }),
      () => whole(4, use([{ ...text, focused: true }])),
      () => whole(3, press('menu', 3, ['a', 'b']), { message_id: messageId }),
      () => whole(5, fill('so')),
    ];
    for (const body of right) expect((await post(body())).status).toBe(204);
    const alteration = fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), other);
    await fc.assert(
      fc.asyncProperty(fc.nat(right.length - 1), alteration, async (at, [turns, put]) => {
        const { status } = await post(altered(right[at]!(), turns, put) as object);
        expect([204, 400, 403, 404]).toContain(status);
      }),
      { numRuns: 300 },
    );
    const { length } = heard;
    await reader.act(2, use([text]));
    await expect.poll(() => heard.length).toBeGreaterThan(length);
  });
});

it('a nonce may be any number', async () => {
  expect((await post(whole(2, use([text]), { nonce: 2 ** 60 }))).status).toBe(204);
});

it('suggestions are given for what is not finished', async () => {
  const typed = { ...text, value: 'longer than five', focused: true };
  const unfinished = { type: 4, name: 'number', value: 'one' };
  expect((await post(whole(4, use([typed, unfinished])))).status).toBe(204);
});

it('the answer to a message’s command is of its type, and names the message', async () => {
  const nonce = await reader.act(2, { ...use([], 'Look', 3), target_id: messageId });
  const message = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
  expect(message).toMatchObject({
    type: MessageType.ContextMenuCommand,
    interaction_metadata: { name: 'Look', target_message_id: messageId },
  });
});

it.each(['options', 'unknown'])(
  'what is posted thousands of levels deep in %s does not make it fall over',
  async (key) => {
    for (const depth of [3, 6_000, 20_000]) {
      const before = `{"type":3,"name":"text","value":"x","${key}":[`.repeat(depth);
      const body = JSON.stringify(whole(2, use([]))).replace(
        '"options":[]',
        `"options":[${before}${']}'.repeat(depth)}]`,
      );
      const { status } = await fetch(`${discord.api}/v10/interactions`, {
        method: 'POST',
        headers: { authorization: discord.readerToken, 'content-type': 'application/json' },
        body,
      });
      expect([depth, status]).toEqual([depth, 204]);
    }
  },
);
