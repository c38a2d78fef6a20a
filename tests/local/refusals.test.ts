import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, rateLimits: false });
});
afterAll(() => discord.close());

async function ask(method: string, path: string, body?: unknown, by = `Bot ${discord.botToken}`) {
  const answer = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: {
      authorization: by,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text || '{}') as Record<string, unknown> };
}

const button = (more: object) => ({ type: 2, style: 1, label: 'b', custom_id: 'b', ...more });
const LINK = { style: 5, url: 'https://example.org/', custom_id: undefined };
const row = (...components: object[]) => ({ components: [{ type: 1, components }] });
const embed = (more: object) => ({ embeds: [{ description: 'd', ...more }] });
const suggestions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `${at}`, value: `${at}` }));
const option = (label: string) => ({ label, value: label });

/** What is wrong with a button, and where. */
const BAD_BUTTONS: [string, object, ...string[]][] = [
  ['a button to a script', { ...LINK, url: 'javascript:alert(1)' }, 'url'],
  ['a button that is also a link', { url: 'https://example.org/' }, 'custom_id', 'url'],
  ['a link that is also a button', { ...LINK, custom_id: 'b' }, 'custom_id', 'url'],
  ['a blank label', { label: ' ' }, 'label'],
  ['a link of a blank label', { ...LINK, label: ' ' }, 'label'],
];

/** What is wrong with a menu of two options, and where. */
const BAD_MENUS: [string, object, string][] = [
  ['at least two, and one at most', { min_values: 2 }, 'min_values'],
  ['three of two', { max_values: 3 }, 'options'],
  [
    'two chosen beforehand, and one at most',
    { options: ['a', 'b'].map((label) => ({ ...option(label), default: true })) },
    'options',
  ],
];

/** Paths of the faults in a refusal, in its order. */
function paths(tree: object, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors' ? [before.slice(1)] : paths(value as object, `${before}.${key}`),
  );
}

describe('messages that Discord refuses', () => {
  it.each([
    ['a title of 257 characters', embed({ title: 'x'.repeat(257) }), 'embeds.0.title'],
    ['a description of 4,097', embed({ description: 'x'.repeat(4_097) }), 'embeds.0.description'],
    ['26 fields', embed({ fields: Array(26).fill({ name: 'n', value: 'v' }) }), 'embeds.0.fields'],
    ['11 embeds', { embeds: Array(11).fill({ description: 'd' }) }, 'embeds'],
    [
      '6,001 in all embeds',
      { embeds: Array(3).fill({ description: 'x'.repeat(2_001) }) },
      'embeds',
    ],
    ['content of 2,001', { content: 'x'.repeat(2_001) }, 'content'],
    ['an unknown component', { components: [{ type: 99 }] }, 'components.0.type'],
    ['an unknown one in a row', row({ type: 99 }), 'components.0.components.0.type'],
    [
      'six buttons',
      row(...[1, 2, 3, 4, 5, 6].map((id) => button({ custom_id: `${id}` }))),
      'components.0.components',
    ],
    [
      'six rows',
      {
        components: [1, 2, 3, 4, 5, 6].map(
          (id) => row(button({ custom_id: `${id}` })).components[0],
        ),
      },
      'components',
    ],
    ['an empty row', row(), 'components.0.components'],
    ['a custom id twice', row(button({}), button({})), 'components.0.components.1.custom_id'],
    [
      'a custom id of 101',
      row(button({ custom_id: 'x'.repeat(101) })),
      'components.0.components.0.custom_id',
    ],
    ['a label of 81', row(button({ label: 'x'.repeat(81) })), 'components.0.components.0.label'],
    [
      'a link without its address',
      row({ type: 2, style: 5, label: 'b' }),
      'components.0.components.0.url',
    ],
    [
      'a menu without options',
      row({ type: 3, custom_id: 'm', options: [] }),
      'components.0.components.0.options',
    ],
    [
      '26 options',
      row({
        type: 3,
        custom_id: 'm',
        options: Array.from({ length: 26 }, (_, at) => option(`${at}`)),
      }),
      'components.0.components.0.options',
    ],
    ...BAD_BUTTONS.map(([name, more, ...keys]) => [
      name,
      row(button(more)),
      ...keys.map((key) => `components.0.components.0.${key}`),
    ]),
    ...BAD_MENUS.map(([name, more, key]) => [
      name,
      row({ type: 3, custom_id: 'm', options: ['a', 'b'].map(option), ...more }),
      `components.0.components.0.${key}`,
    ]),
    [
      'an id twice',
      row(button({ id: 7 }), button({ id: 7, custom_id: 'c' })),
      'components.0.components.1.id',
    ],
    ['a link to a script', embed({ url: 'javascript:alert(1)' }), 'embeds.0.url'],
    ['a picture by FTP', embed({ thumbnail: { url: 'ftp://x/' } }), 'embeds.0.thumbnail.url'],
    [
      'an icon that is a script',
      embed({ author: { name: 'n', icon_url: 'javascript:alert(1)' } }),
      'embeds.0.author.icon_url',
    ],
    ['a blank description alone', embed({ description: ' ' }), 'embeds.0.description'],
    ['a blank title alone', { embeds: [{ title: ' ' }] }, 'embeds.0.description'],
    [
      'content beside components v2',
      { content: 'c', flags: 1 << 15, components: [{ type: 10, content: 't' }] },
      'content',
    ],
    [
      'mentions both parsed and listed',
      { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions',
    ],
  ] as [string, object, ...string[]][])('%s', async (_name, message, ...where) => {
    const { status, body } = await ask('POST', `/channels/${discord.channelId}/messages`, message);
    expect({ status, code: body.code, message: body.message }).toEqual({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
    });
    expect(paths(body.errors as object)).toEqual(where);
  });

  it('tells Discord’s code and words', async () => {
    const message = embed({ title: 'x'.repeat(257) });
    const { body } = await ask('POST', `/channels/${discord.channelId}/messages`, message);
    const fault = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' };
    expect(body.errors).toEqual({ embeds: { 0: { title: { _errors: [fault] } } } });
  });

  it.each([
    ['26 suggestions', suggestions(26), 'data.choices'],
    [
      'a suggested value of 101',
      [...suggestions(2), { name: 'n', value: 'x'.repeat(101) }],
      'data.choices.2.value',
    ],
  ])('%s', async (_name, choices, path) => {
    const callback = { type: 8, data: { choices } };
    const { status, body } = await ask('POST', '/interactions/1/x/callback', callback);
    expect([status, body.code]).toEqual([400, 50035]);
    expect(paths(body.errors as object)).toEqual([path]);
  });

  it('an empty message (50006)', async () => {
    const { status, body } = await ask('POST', `/channels/${discord.channelId}/messages`, {});
    expect([status, body.code]).toEqual([400, 50006]);
  });
});

it('takes the white space around a content away', async () => {
  const path = `/channels/${discord.channelId}/messages`;
  const { body } = await ask('POST', path, { content: ' \n said  so \n' });
  expect(body.content).toBe('said  so');
  const edited = await ask('PATCH', `${path}/${String(body.id)}`, { content: '  otherwise ' });
  expect(edited.body.content).toBe('otherwise');
});

describe('commands that Discord refuses', () => {
  const command = { name: 'say', description: 'd' };
  const taking = (...options: object[]) => ({
    ...command,
    options: options.map((each, at) => ({ name: `o${at}`, description: 'd', ...each })),
  });
  it.each([
    ['a name with capitals', { ...command, name: 'Say' }, 'name'],
    ['a name with a space', { ...command, name: 'a b' }, 'name'],
    ['no description', { name: 'say' }, 'description'],
    ['an option that is none', { ...command, options: [null] }, 'options.0'],
    [
      'a required option after another',
      {
        ...command,
        options: [
          { type: 3, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd', required: true },
        ],
      },
      'options.1',
    ],
    [
      '26 choices',
      {
        ...command,
        options: [
          {
            type: 3,
            name: 'a',
            description: 'd',
            choices: suggestions(26),
          },
        ],
      },
      'options.0.choices',
    ],
    [
      'a choice of a value of 101',
      taking({ type: 3, choices: [{ name: 'n', value: 'x'.repeat(101) }] }),
      'options.0.choices.0.value',
    ],
    [
      'two choices of one name',
      taking({ type: 3, choices: ['a', 'b'].map((value) => ({ name: 'n', value })) }),
      'options.0.choices.1',
    ],
    ['an option beside a subcommand', taking({ type: 1 }, { type: 3 }), 'options.1'],
    ['a boolean to complete', taking({ type: 5, autocomplete: true }), 'options.0.autocomplete'],
    [
      'a text of five to two characters',
      taking({ type: 3, min_length: 5, max_length: 2 }),
      'options.0.min_length',
    ],
    [
      'a number from 5 to 2',
      taking({ type: 4, min_value: 5, max_value: 2 }),
      'options.0.min_value',
    ],
    [
      'a name in a language that is none',
      { ...command, name_localizations: { ar: 'قل', xx: 'say' } },
      'name_localizations.xx',
    ],
    [
      'an option’s description in a language that is none',
      taking({ type: 3, description_localizations: { arabic: 'd' } }),
      'options.0.description_localizations.arabic',
    ],
    [
      'a menu’s command in a language that is none',
      { name: 'Look', type: 3, name_localizations: { xx: 'Look' } },
      'name_localizations.xx',
    ],
  ])('%s', async (_name, body, path) => {
    const answer = await ask('POST', `/applications/${discord.applicationId}/commands`, body);
    expect([answer.status, answer.body.code]).toEqual([400, 50035]);
    expect(paths(answer.body.errors as object)).toEqual([path]);
  });

  it.each([
    ['100 typed ones and one of a menu', { 1: 100, 3: 1 }, 200],
    ['15 of each menu', { 2: 15, 3: 15 }, 200],
    ['101 typed ones', { 1: 101 }, 400],
    ['16 of the menu of people', { 2: 16 }, 400],
    ['16 of the menu of messages', { 1: 1, 3: 16 }, 400],
  ])('more than there may be of a kind: %s', async (_name, counts, status) => {
    const commands = Object.entries(counts).flatMap(([type, count]) =>
      Array.from({ length: count }, (_, at) => ({
        name: `n${at}`,
        type: Number(type),
        ...(type === '1' ? { description: 'd' } : {}),
      })),
    );
    const path = `/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`;
    const answer = await ask('PUT', path, commands);
    expect([answer.status, answer.body.code]).toEqual([status, status === 200 ? undefined : 30032]);
  });

  it('one more of a kind than there may be, unless it takes the place of another', async () => {
    const path = `/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`;
    const commands = Array.from({ length: 15 }, (_, at) => ({ name: `n${at}`, type: 3 }));
    await ask('PUT', path, commands);
    expect((await ask('POST', path, commands[0])).status).toBe(200);
    expect((await ask('POST', path, { name: 'more', type: 3 })).body.code).toBe(30032);
  });

  it('takes a name in Arabic', async () => {
    const body = { ...command, name: 'اسأل' };
    const answer = await ask('POST', `/applications/${discord.applicationId}/commands`, body);
    expect(answer.status).toBe(201);
  });
});

it('is not led astray by a key of a body', async () => {
  const body = '{"name":"say","description":"d","name_localizations":{"__proto__":"Not a name"}}';
  const answer = await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.botToken}`, 'content-type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(400);
  expect('_errors' in {}).toBe(false);
});

describe('questions for messages that Discord refuses', () => {
  it.each([
    ['before=abc', 'before'],
    ['after=1.5', 'after'],
    ['before=1&before=2', 'before'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=many', 'limit'],
  ])('%s', async (query, path) => {
    const { status, body } = await ask('GET', `/channels/${discord.channelId}/messages?${query}`);
    expect([status, body.code]).toEqual([400, 50035]);
    expect(paths(body.errors as object)).toEqual([path]);
  });

  it('but gives those before an id, as many as were asked for', async () => {
    for (const content of ['1', '2', '3']) {
      await ask('POST', `/channels/${discord.channelId}/messages`, { content });
    }
    const path = `/channels/${discord.channelId}/messages`;
    const [last] = Object.values((await ask('GET', path)).body) as { id: string }[];
    const { body } = await ask('GET', `${path}?before=${last!.id}&limit=1`);
    expect(body).toMatchObject([{ content: '2' }]);
  });
});

it('leaves the direct messages of each to them alone (50003)', async () => {
  const path = `/channels/${discord.readers[0]!.dmChannelId}/messages`;
  const { body: told } = await ask('POST', path, { content: 'from the bot' });
  const { body: said } = await ask('POST', path, { content: 'said' }, discord.readerToken);
  const [ofBot, ofReader] = [`${path}/${String(told.id)}`, `${path}/${String(said.id)}`];
  const others = await ask('DELETE', ofBot, undefined, discord.readerToken);
  expect([others.status, others.body.code]).toEqual([403, 50003]);
  expect((await ask('DELETE', ofReader)).body.code).toBe(50003);
  expect((await ask('DELETE', ofBot)).status).toBe(204);
  expect((await ask('DELETE', ofReader, undefined, discord.readerToken)).status).toBe(204);
});

it('does not know a language that is none', async () => {
  const { status, body } = await ask('PATCH', '/users/@me/settings', { locale: 'Arabic, please' });
  expect([status, paths(body.errors as object)]).toEqual([400, ['locale']]);
});

it('refuses a wrong token, an unknown path and an unknown interaction', async () => {
  const wrong = await ask('GET', '/users/@me', undefined, 'Bot wrong');
  expect(wrong).toEqual({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
  const nowhere = await ask('GET', '/nowhere');
  expect(nowhere).toEqual({ status: 404, body: { message: '404: Not Found', code: 0 } });
  const late = await ask('POST', '/interactions/1/x/callback', { type: 5 });
  expect(late).toEqual({ status: 404, body: { message: 'Unknown interaction', code: 10062 } });
});
