import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from './house.ts';
import { locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const names = {
  ar: { meetings: 'اللقاءات', article: 'المقال', help: 'مساعدة' },
  'en-US': { meetings: 'meetings', article: 'article', help: 'help' },
} as const;

/** Chooses in one of a message's menus, and waits until the message has changed. */
async function choose(message: Locator, menu: string, wanted = ''): Promise<void> {
  const before = await message.locator('discord-embed').innerText();
  const select = message.getByRole('combobox', { name: menu });
  const values = await select
    .locator('option')
    .evaluateAll((options: { value: string }[]) => options.map(({ value }) => value));
  const value = values.find((each) => each !== '' && each.includes(wanted));
  if (value === undefined) throw new Error(`“${menu}” does not offer “${wanted}”.`);
  await select.selectOption(value);
  await expect.poll(() => message.locator('discord-embed').innerText()).not.toBe(before);
}

describe.each(locales)('reading the articles (%s)', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale });
  });
  afterAll(() => reader.leave());

  test('/meetings tells who received whom, and a button reads the passage', async () => {
    const form = await reader.begin(names[locale].meetings);
    const send = form.getByRole('button', { name: reader.texts.send });
    const meetings = await reader.reply(() => send.click());
    const said = await meetings.innerText();
    expect(said).toContain(reader.bot.meetings.host);
    expect(said).toContain(locale === 'ar' ? 'موكاي كينيتشيرو' : 'Mukai Kenichiro');
    const before = await meetings.innerText();
    const count = await reader.messages().count();
    await meetings.locator('button.component').first().click();
    // The passage takes the place of the meetings, or follows them.
    await expect
      .poll(
        async () =>
          (await reader.messages().count()) > count || (await meetings.innerText()) !== before,
      )
      .toBe(true);
  });

  test('/article is read passage by passage, chosen from its menu', async () => {
    const form = await reader.begin(names[locale].article);
    const send = form.getByRole('button', { name: reader.texts.send });
    const article = await reader.reply(() => send.click());
    const { pickArticle, pickPassage } = reader.bot.article;
    await choose(article, pickArticle, 'kuwait-ambassadors');
    await choose(article, pickPassage);
    const shown = await article.innerText();
    await article.getByRole('button', { name: reader.bot.buttons.next, exact: true }).click();
    await expect.poll(() => article.innerText()).not.toBe(shown);
  });

  test('/help gives examples that run', async () => {
    const form = await reader.begin(names[locale].help);
    const send = form.getByRole('button', { name: reader.texts.send });
    const help = await reader.reply(() => send.click());
    await help.getByText(reader.bot.help.title).first().waitFor();
    const example = help.locator('button.component').first();
    const answer = await reader.reply(() => example.click());
    expect(await answer.locator('discord-embed strong').count()).toBeGreaterThan(0);
  });
});
