import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReaderClient } from '../../src/local/reader-client.ts';
import { replyTo, textOf, write } from './conversation.ts';
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
  house = await openHouse({
    shelf: () => faulty,
    observer: {
      answered: () => undefined,
      failed: ({ reference }) => references.push(reference),
      limited: () => undefined,
      gateway: () => undefined,
    },
  });
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
