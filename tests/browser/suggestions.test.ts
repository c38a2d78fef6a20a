import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from './house.ts';
import { askIn, locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Half typed and misspelt, and a question that it stands for. */
const typed = {
  ar: { input: 'سفير اليبان', intended: 'اليابان' },
  'en-US': { input: 'japanes embassad', intended: 'Japan' },
} as const;

describe.each(locales)('choosing while typing (%s)', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale });
  });
  afterEach(async () => {
    // Whatever is open closes: first the list, then the command.
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('Escape');
    await reader.composer().fill('');
  });
  afterAll(() => reader.leave());

  test('the slash menu shows names and descriptions in the reader’s language', async () => {
    await reader.composer().fill('/');
    const list = reader.page.getByRole('listbox', { name: reader.texts.commands });
    await list.waitFor();
    const names = await list.getByRole('option').locator('.choice-label').allInnerTexts();
    const wanted = {
      ar: ['/اسأل', '/المقال', '/اللقاءات'],
      'en-US': ['/ask', '/article', '/meetings'],
    };
    for (const name of wanted[locale]) expect(names).toContain(name);
  });

  test('the arrows walk the menu, Enter picks, Escape takes back', async () => {
    await reader.composer().fill('/');
    const options = reader.page.getByRole('listbox').getByRole('option');
    await options.first().waitFor();
    const second = await options.nth(1).locator('.choice-label').innerText();
    await reader.page.keyboard.press('ArrowDown');
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('form', { name: second }).waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.getByRole('form', { name: second }).count()).toBe(0);
    await expect.poll(() => reader.composer().and(reader.page.locator(':focus')).count()).toBe(1);
  });

  test('suggestions open with the field, and follow what is typed, misspelt too', async () => {
    await reader.begin(askIn[locale]);
    const list = reader.page.getByRole('listbox', { name: reader.texts.suggestions });
    await list.getByRole('option').first().waitFor();
    await reader.page.keyboard.type(typed[locale].input);
    await expect
      .poll(async () => (await list.getByRole('option').allInnerTexts()).slice(0, 5).join('\n'))
      .toContain(typed[locale].intended);
  });

  test('a suggestion picked by keyboard is asked', async () => {
    await reader.begin(askIn[locale]);
    const options = reader.page.getByRole('listbox').getByRole('option');
    await options.first().waitFor();
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    const answer = await reader.reply(() => reader.page.keyboard.press('Enter'));
    expect(await answer.locator('discord-embed strong').count()).toBeGreaterThan(0);
  });

  test('a suggestion picked by mouse is asked', async () => {
    await reader.begin(askIn[locale]);
    const option = reader.page.getByRole('listbox').getByRole('option').first();
    await option.click();
    const send = reader.page.getByRole('form').getByRole('button', { name: reader.texts.send });
    const answer = await reader.reply(() => send.click());
    expect(await answer.locator('discord-embed strong').count()).toBeGreaterThan(0);
  });

  test('one article can be chosen, and is then the one that speaks', async () => {
    const form = await reader.begin(askIn[locale]);
    await reader.page.keyboard.type(locale === 'ar' ? 'متى يبدأ الموسم؟' : 'اللؤلؤ');
    const name = locale === 'ar' ? 'المقال' : 'article';
    await form.getByRole('combobox', { name, exact: true }).click();
    const pearls = reader.page.getByRole('listbox').getByRole('option', { name: 'اللؤلؤ' });
    await pearls.first().click();
    const send = form.getByRole('button', { name: reader.texts.send });
    const answer = await reader.reply(() => send.click());
    expect(await answer.locator('.embed-title').innerText()).toContain('اللؤلؤ');
  });

  test('a required option that is left empty is named, and nothing is sent', async () => {
    const form = await reader.begin(askIn[locale]);
    const before = await reader.messages().count();
    // The suggestions open a moment after the field; Escape is to close them, not the form.
    await reader.page.getByRole('listbox').waitFor();
    await reader.page.keyboard.press('Escape');
    await form.getByRole('button', { name: reader.texts.send }).click();
    const label = await form.locator('label').first().innerText();
    await form.getByText(reader.texts.missing(label)).waitFor();
    expect(await reader.messages().count()).toBe(before);
  });
});
