import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from './house.ts';
import { askIn, locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe.each(locales)('on a phone (%s)', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale, width: 360, height: 740 });
  });
  afterAll(() => reader.leave());

  test('an answer fits, and nothing reaches over the side', async () => {
    await reader.ask(
      locale === 'ar' ? 'من هو السفير الياباني؟' : 'Who is the Japanese ambassador?',
    );
    const wide = await reader.page.evaluate(`
      [document.documentElement, document.getElementById('scroller')]
        .map((element) => element.scrollWidth - element.clientWidth)`);
    expect(wide).toEqual([0, 0]);
  });

  test('the button of the channels keeps the focus when something is said in another', async () => {
    const button = reader.page.getByRole('button', { name: reader.texts.openChannels });
    await button.focus();
    await reader.page.evaluate("document.querySelector('#header h1').id = 'before'");
    await house.sayElsewhere('Elsewhere.');
    await reader.page.locator('#before').waitFor({ state: 'detached' });
    expect(await button.and(reader.page.locator(':focus')).count()).toBe(1);
  });

  test('the channels are behind a button, and open another', async () => {
    const sidebar = reader.page.locator('#sidebar');
    expect(await sidebar.isVisible()).toBe(false);
    await reader.page.getByRole('button', { name: reader.texts.openChannels }).click();
    expect(await sidebar.isVisible()).toBe(true);
    await sidebar.getByRole('button', { name: 'Naba' }).click();
    await reader.page.getByRole('heading', { level: 1, name: 'Naba' }).waitFor();
    expect(await sidebar.isVisible()).toBe(false);
  });
});

describe.each(locales)('on a phone whose keyboard is open (%s)', (locale) => {
  test('the suggestion that is walked to is in sight', async () => {
    const how = { locale, width: 375, height: 420 };
    const reader = await visit(house.browser, house.url, how);
    await reader.begin(askIn[locale]);
    const list = reader.page.getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    const active = list.locator('[aria-selected="true"]');
    // The first, the second, and, round the beginning, the last.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await reader.page.keyboard.press(key);
      const [outer, inner] = await Promise.all([list.boundingBox(), active.boundingBox()]);
      expect(outer!.y).toBeGreaterThanOrEqual(0);
      expect(inner!.y).toBeGreaterThanOrEqual(outer!.y);
      expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height);
    }
    await reader.leave();
  });
});
