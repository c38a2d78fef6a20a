import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { openHouse, type House } from './house.ts';
import { askIn, locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Presses a button of a message and waits until its text has changed. */
async function press(message: Locator, name: string): Promise<void> {
  const before = await message.innerText();
  await message.getByRole('button', { name, exact: true }).click();
  await expect.poll(() => message.innerText()).not.toBe(before);
  await expect.poll(() => message.locator('[aria-busy]').count()).toBe(0);
}

describe.each(locales)('the buttons of an answer (%s)', (locale) => {
  const language = locale === 'ar' ? 'ar' : 'en';
  const other = locale === 'ar' ? 'en' : 'ar';
  const question = locale === 'ar' ? 'من هو السفير الياباني؟' : 'Who is the Japanese ambassador?';
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale });
  });
  afterAll(() => reader.leave());

  test('the next best passage, and back', async () => {
    const answer = await reader.ask(question);
    const passage = answer.locator('discord-embed-description');
    const first = await passage.innerText();
    await press(answer, reader.bot.buttons.next);
    expect(await passage.innerText()).not.toBe(first);
    await press(answer, reader.bot.buttons.previous);
    expect(await passage.innerText()).toBe(first);
  });

  test('the focus stays where the reader pressed', async () => {
    const answer = await reader.ask(question);
    const next = answer.getByRole('button', { name: reader.bot.buttons.next, exact: true });
    await next.focus();
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => answer.locator('[aria-busy]').count()).toBe(0);
    await expect.poll(() => answer.locator('button:focus').count()).toBe(1);
  });

  test('the passage in its context', async () => {
    const answer = await reader.ask(question);
    const before = (await answer.locator('discord-embed').innerText()).length;
    await press(answer, reader.bot.buttons.around);
    expect((await answer.locator('discord-embed').innerText()).length).toBeGreaterThan(before);
  });

  test('the translation, or the original', async () => {
    const answer = await reader.ask(question);
    const { original, translation } = reader.bot.buttons.showIn[other];
    await press(answer, other === 'ar' ? original : translation);
    const shown = answer.locator(`discord-embed .line[lang="${other}"]`);
    expect(await shown.count()).toBeGreaterThan(0);
  });

  test('a private answer is marked so, shared when asked, and dismissed', async () => {
    const form = await reader.begin(askIn[locale]);
    await reader.page.keyboard.type(question);
    const hide = form.getByRole('combobox', { name: locale === 'ar' ? 'إخفاء' : 'hide' });
    await hide.selectOption({ label: reader.texts.yes });
    const send = form.getByRole('button', { name: reader.texts.send });
    const answer = await reader.reply(() => send.click());
    await answer.getByText(reader.texts.onlyYou).waitFor();

    const share = answer.getByRole('button', { name: reader.bot.buttons.share, exact: true });
    const shared = await reader.reply(() => share.click());
    expect(await shared.getByText(reader.texts.onlyYou).count()).toBe(0);
    expect(await shared.locator('discord-embed').count()).toBe(1);

    const id = await answer.getAttribute('id');
    await answer.getByRole('button', { name: reader.texts.dismiss }).click();
    expect(await reader.page.locator(`#${id ?? ''}`).count()).toBe(0);
  });

  test('an answer pages on after the bot was started anew', async () => {
    const answer = await reader.ask(question);
    const passage = answer.locator('discord-embed-description');
    const first = await passage.innerText();
    await house.restartBot();
    await press(answer, reader.bot.buttons.next);
    expect(await passage.innerText()).not.toBe(first);
  });

  test('a passage that may not answer is shown under a line that says so', async () => {
    const vague =
      language === 'ar'
        ? 'كم عدد العمال البنغلاديشيين المقيمين في الكويت؟'
        : 'How old is the Japanese ambassador?';
    const answer = await reader.ask(vague);
    const passage = answer.locator('discord-embed-description');
    await passage.getByText(reader.bot.hedges.nearest).waitFor();
    expect(await passage.locator('discord-header, h3, .heading').count()).toBeGreaterThan(0);
    await answer.getByRole('button', { name: reader.bot.buttons.next, exact: true }).waitFor();
  });

  test('the question stays above the passages that are paged through', async () => {
    const answer = await reader.ask(question);
    await answer.locator('discord-embed').getByText(question).waitFor();
    await press(answer, reader.bot.buttons.next);
    await answer.locator('discord-embed').getByText(question).waitFor();
  });

  test('what the article does not speak about is said so, with questions that it answers', async () => {
    const absent = language === 'ar' ? 'كيف أطبخ البيتزا؟' : 'How do I fix a bicycle tyre?';
    const answer = await reader.ask(absent);
    const searched = house.articles.filter(({ languages }) => languages.includes(language)).length;
    const said = reader.bot.absent(searched, house.articles.length - searched);
    await answer.getByText(said).first().waitFor();
    const offered = answer.locator('button.component');
    expect(await offered.count()).toBe(3);
    const next = await reader.reply(() => offered.first().click());
    expect(await next.locator('discord-embed strong').count()).toBeGreaterThan(0);
  });
});
