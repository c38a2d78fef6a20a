import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Shelf } from '../../src/discord/options.ts';
import { texts } from '../../src/discord/texts/texts.ts';
import {
  answerTo,
  buttonOf,
  command,
  isPrivate,
  mention,
  press,
  run,
  textOf,
} from './conversation.ts';
import { type House, openHouse, shelf } from './house.ts';

const QUESTION = { question: 'من هو السفير الياباني؟' };
const ANSWER = 'موكاي';

/** Longer than an answer may take before its reader is told that it will come. */
const LONG = 2_300;

let house: House;
afterEach(() => house.close());

/** A house whose shelf can be slow: its articles are still being indexed. */
async function open(): Promise<{ slowDown: () => void }> {
  let slow = false;
  const after = () =>
    new Promise<Shelf>((resolve) => {
      setTimeout(() => resolve(shelf), LONG);
    });
  house = await openHouse({ shelf: () => (slow ? after() : shelf) });
  return { slowDown: () => (slow = true) };
}

const LOADING = 128;
const heardUpdate = (id: string) => house.reader.hears('MESSAGE_UPDATE', (each) => each.id === id);

describe('an answer that is not ready in time', () => {
  test('is announced, and takes its place with thanks for the wait', async () => {
    const { slowDown } = await open();
    slowDown();
    const thinking = await answerTo(house.reader, await run(house.reader, 'ask', QUESTION));
    expect(thinking.flags & LOADING).toBe(LOADING);
    const answer = (await heardUpdate(thinking.id)) as unknown as typeof thinking;
    expect(textOf(answer)).toContain(ANSWER);
    expect(answer.content).toContain(texts.en.notices.waited);
    expect(isPrivate(answer)).toBe(false);
    expect(house.failures).toEqual([]);
  });

  test.each([{ kind: 'cut-after' }, { kind: 'status-after', status: 502 }] as const)(
    'takes its place though the word that it was announced was lost: %j',
    async (fault) => {
      const { slowDown } = await open();
      slowDown();
      house.discord.faults.arm(fault, { path: '/callback' });
      const thinking = await answerTo(house.reader, await run(house.reader, 'ask', QUESTION));
      const answer = (await heardUpdate(thinking.id)) as unknown as typeof thinking;
      expect(textOf(answer)).toContain(ANSWER);
      expect(house.failures).toEqual([]);
    },
  );

  // The last tries came when Discord had given the interaction up.
  test('is announced as often as there is time for it, and no longer', async () => {
    const { slowDown } = await open();
    slowDown();
    house.discord.faults.arm({ kind: 'cut' }, { path: '/callback', times: 50 });
    const began = performance.now();
    await run(house.reader, 'ask', QUESTION);
    await vi.waitFor(() => expect(house.failures).toHaveLength(1), { timeout: 5_000 });
    const tries = house.discord.faults.befallen.map(({ at }) => at - began);
    expect(tries.length).toBeGreaterThan(3);
    expect(tries.at(-1)).toBeLessThan(3_300);
    house.discord.faults.clear();
  });

  test('is for its reader alone where that was asked for', async () => {
    const { slowDown } = await open();
    slowDown();
    const nonce = await run(house.reader, 'ask', { ...QUESTION, hide: true });
    const thinking = await answerTo(house.reader, nonce);
    expect(isPrivate(thinking)).toBe(true);
    expect(textOf((await heardUpdate(thinking.id)) as unknown as typeof thinking)).toContain(
      ANSWER,
    );
  });

  test('tells what is wrong to its reader alone, and leaves nothing for the others', async () => {
    const { slowDown } = await open();
    slowDown();
    const thinking = await answerTo(
      house.reader,
      await run(house.reader, 'ask', { ...QUESTION, article: 'no such article' }),
    );
    await house.reader.hears('MESSAGE_DELETE', ({ id }) => id === thinking.id);
    const told = await house.reader.hears('MESSAGE_CREATE', ({ embeds }) =>
      JSON.stringify(embeds).includes('no such article'),
    );
    expect(isPrivate(told as unknown as typeof thinking)).toBe(true);
  });

  test('changes its message, where a button was pressed', async () => {
    const { slowDown } = await open();
    const answer = await command(house.reader, 'ask', QUESTION);
    slowDown();
    await press(house.reader, answer, buttonOf(answer, texts.en.buttons.next));
    const turned = (await heardUpdate(answer.id)) as unknown as typeof answer;
    expect(textOf(turned)).not.toBe(textOf(answer));
    expect(turned.content).toContain(texts.en.notices.waited);
  });
});

test('typing is shown where an answer to a message takes its time, and not where it is there', async () => {
  const { slowDown } = await open();
  const typing = () => house.reader.heard.filter(({ type }) => type === 'TYPING_START').length;
  const answer = () => mention(house.reader, house.discord, QUESTION.question);
  expect(textOf(await answer())).toContain(ANSWER);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(typing()).toBe(0);
  slowDown();
  expect(textOf(await answer())).toContain(ANSWER);
  expect(typing()).toBe(1);
});
