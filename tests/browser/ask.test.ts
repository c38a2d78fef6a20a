import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from './house.ts';
import { locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The same question in both languages, and the name that its answering sentence holds. */
const questions = [
  { question: 'من هو السفير الياباني؟', name: 'موكاي كينيتشيرو', language: 'ar' },
  { question: 'Who is the Japanese ambassador?', name: 'Mukai Kenichiro', language: 'en' },
] as const;

describe.each(locales)('a question asked on the page (%s)', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale });
  });
  afterAll(() => reader.leave());

  test.each(questions)('$question is answered from passage 1 or 6', async (asked) => {
    const answer = await reader.ask(asked.question);
    const marked = answer
      .locator('discord-embed')
      .first()
      .locator('strong', { hasText: asked.name });
    expect(await marked.count()).toBeGreaterThan(0);
    const said = (await answer.innerText()).replaceAll(/[\u200e\u200f\u2066-\u2069]/gu, '');
    const first = /(?:Passage|المقطع) (\d+)/u.exec(said)?.[1];
    expect(['1', '6']).toContain(first);
  });

  test.each(questions)('the answer to $question has its direction and language', async (asked) => {
    const answer = await reader.ask(asked.question);
    const line = answer.locator('discord-embed .line', { hasText: asked.name }).first();
    expect(await line.getAttribute('lang')).toBe(asked.language);
    const direction = asked.language === 'ar' ? 'rtl' : 'ltr';
    expect(await line.and(reader.page.locator(`:dir(${direction})`)).count()).toBe(1);
  });

  test('the interface has its language and direction', async () => {
    const root = reader.page.locator('html');
    expect(await root.getAttribute('lang')).toBe(locale);
    expect(await root.getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });

  test('nothing was asked of another server, and no error was written', () => {
    expect(reader.strayRequests).toEqual([]);
    expect(reader.errors).toEqual([]);
  });
});
