import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';
import { answerTo, command, type HeardMessage, replyTo, textOf, write } from './conversation.ts';
import { type House, openHouse, shelf } from './house.ts';

/** A question at which the index breaks. */
const BREAKING = 'What breaks the index?';

/** The articles of knowledge/, with an index that has a fault. */
const faulty: typeof shelf = {
  ...shelf,
  index: {
    ...shelf.index,
    ask(question, options) {
      if (question === BREAKING) throw new Error('The index is broken');
      return shelf.index.ask(question, options);
    },
  },
};

let house: House;
let reader: ReaderClient;
const references: string[] = [];
beforeAll(async () => {
  house = await openHouse(
    {
      shelf: () => faulty,
      observer: {
        answered: () => undefined,
        failed: ({ reference }) => references.push(reference),
        limited: () => undefined,
        gateway: () => undefined,
      },
    },
    { rateLimits: false },
  );
  ({ reader } = house);
});
afterAll(() => house.close());

const naming = () => `<@${house.discord.applicationId}>`;

test.each(['a mention', 'a direct message'])(
  '%s that cannot be answered is replied to, with the reference that is logged',
  async (how) => {
    const { discord } = house;
    const id =
      how === 'a mention'
        ? await write(reader, discord, `${naming()} ${BREAKING}`)
        : await write(reader, discord, BREAKING, {}, discord.readers[0]!.dmChannelId);
    const reply = textOf(await replyTo(reader, id));
    expect(reply).toContain('Something went wrong on my side');
    expect(reply).toContain(references.at(-1)!);
  },
);

const QUESTION = 'من هو السفير الياباني؟';
const SENTENCE = 'موكاي';

test.each([
  ['a custom emoji', '<:pepe:123456789012345678>'],
  ['an animated one', '<a:pepe:123456789012345678>'],
  ['somebody else, a role and a channel', '<@1> <@!2> <@&3> <#4>'],
  ['a time, a command and a part of the server', '<t:1700000000:R> </ask:5> <id:browse>'],
  ['links', 'https://evil.example/when/was/it?y=z <https://en.example/the/first/meeting>'],
])('a mention is answered alike with %s in it', async (_name, markup) => {
  const { discord } = house;
  const plain = await write(reader, discord, `${naming()} ${QUESTION}`);
  const adorned = await write(reader, discord, `${markup} ${naming()} ${QUESTION} ${markup}`);
  const [one, other] = [await replyTo(reader, plain), await replyTo(reader, adorned)];
  expect(textOf(one)).toContain(SENTENCE);
  expect(textOf(other)).toBe(textOf(one));
  const asked = { question: `${markup} ${QUESTION} ${markup}` };
  expect(textOf(await command(reader, 'ask', asked))).toBe(textOf(one));
});

test.each([
  ['in a code block', `\`\`\`js\n${QUESTION}\n\`\`\``],
  ['as code', `\`${QUESTION}\``],
  ['beside a link', `https://evil.example/minister/of/defence/receives ${QUESTION}`],
])('a question %s is answered as it is without', async (_name, content) => {
  const { discord } = house;
  const { id, name, type } = await reader.command('Answer this');
  const answers = [];
  for (const asked of [QUESTION, content]) {
    const target = await write(reader, discord, asked);
    answers.push(
      await answerTo(reader, await reader.act(2, { id, name, type, target_id: target })),
    );
  }
  const [plain, adorned] = answers;
  expect(textOf(plain!)).toContain(SENTENCE);
  expect(adorned!.embeds).toEqual(plain!.embeds);
});

test('a mention with an emoji and no more gets the help', async () => {
  const id = await write(reader, house.discord, `${naming()} <:pepe:123456789012345678>`);
  expect(textOf(await replyTo(reader, id))).toContain(texts.en.help.title);
});

test('a mention and no more under somebody else’s message is told how to have that one answered', async () => {
  const { discord } = house;
  const question = await write(reader, discord, QUESTION);
  const under = async (id: string) => {
    const answering = { message_reference: { message_id: id } };
    const reply = await replyTo(reader, await write(reader, discord, naming(), answering));
    return textOf(reply);
  };
  expect(await under(question)).toContain(en.notices.unreadableMessage);
  const answer = await replyTo(reader, await write(reader, discord, `${naming()} ${QUESTION}`));
  expect(await under(answer.id)).toContain(en.help.title);
});

test('a direct message that says nothing is left alone, as a reply is', async () => {
  const { discord } = house;
  const { dmChannelId } = discord.readers[0]!;
  const said: string[] = [];
  for (const smile of ['👍', '<:pepe:123456789012345678>', '…'])
    said.push(await write(reader, discord, smile, {}, dmChannelId));
  // Events come in their order: those before this one were heard, and left alone.
  await replyTo(reader, await write(reader, discord, QUESTION, {}, dmChannelId));
  const answered = reader.heard.map(
    ({ data }) => (data as unknown as HeardMessage).message_reference?.message_id,
  );
  expect(answered.filter((id) => said.includes(String(id)))).toEqual([]);
});

const { ar, en } = texts;
const { emptyQuestion } = en.notices;
test.each([
  ['a mention without words speaks the language of its server', 'server', '???', [emptyQuestion]],
  [
    'a direct message without words is answered in both',
    'direct',
    '???',
    [emptyQuestion, ar.notices.emptyQuestion],
  ],
  [
    'a direct mention and no more gets the help in both',
    'direct',
    '',
    [en.help.title, ar.help.title],
  ],
])('%s', async (_name, where, written, told) => {
  const { discord } = house;
  const channel = where === 'direct' ? discord.readers[0]!.dmChannelId : discord.channelId;
  const id = await write(reader, discord, `${naming()} ${written}`, {}, channel);
  const reply = await replyTo(reader, id);
  for (const text of told) expect(textOf(reply)).toContain(text);
  expect(reply.embeds).toHaveLength(told.length);
  const ids = reply.components.flatMap(({ components }) =>
    components.map((each) => each.custom_id),
  );
  expect(ids.length).toBeGreaterThanOrEqual(3);
  expect(new Set(ids).size).toBe(ids.length);
});
