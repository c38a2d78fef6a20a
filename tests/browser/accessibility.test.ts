import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { openHouse, type House } from './house.ts';
import { locales, visit, type Reader, type Theme } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const themes: readonly Theme[] = ['light', 'dark'];
const visits = locales.flatMap((locale) => themes.map((theme) => ({ locale, theme })));

describe.each(visits)('axe-core finds no violation ($locale, $theme)', ({ locale, theme }) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale, theme });
  });
  afterAll(() => reader.leave());

  test('while a command is chosen', async () => {
    await reader.composer().fill('/');
    await reader.page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await findViolations(reader.page)).toEqual([]);
    await reader.composer().fill('');
  });

  test('while suggestions are shown', async () => {
    await reader.begin(locale === 'ar' ? 'اسأل' : 'ask');
    await reader.page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await findViolations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('Escape');
  });

  test('on answers in both languages, private ones, and articles with their menu', async () => {
    await reader.ask('من هو السفير الياباني؟');
    await reader.ask('Who is the Japanese ambassador?');
    const article = locale === 'ar' ? 'المقال' : 'article';
    await reader.begin(article);
    await reader.reply(() => reader.page.keyboard.press('Enter'));
    expect(await findViolations(reader.page)).toEqual([]);
  });

  test('while the menu of a message is open', async () => {
    await reader.messages().last().press('Shift+F10');
    await reader.page.getByRole('menu').waitFor();
    expect(await findViolations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
  });

  test('with the developer’s drawer open', async () => {
    await reader.page.getByRole('button', { name: reader.texts.developer }).click();
    expect(await findViolations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
  });
});
