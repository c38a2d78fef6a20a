import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from './house.ts';
import { askIn, locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe.each(locales)('without a mouse (%s)', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale });
  });
  afterAll(() => reader.leave());

  const focused = (): Promise<string> =>
    reader.page.evaluate('[document.activeElement.id, document.activeElement.className].join(" ")');

  /** Presses Tab until the focus is on something that matches. */
  async function tabTo(selector: string, key = 'Tab'): Promise<void> {
    for (let press = 0; press < 60; press++) {
      const there = await reader.page.evaluate(
        `document.activeElement.matches(${JSON.stringify(selector)})`,
      );
      if (there === true) return;
      await reader.page.keyboard.press(key);
    }
    throw new Error(`Tab does not lead to ${selector}.`);
  }

  test('a question is asked, its answer reached, its button pressed, and its menu opened', async () => {
    await reader.page.keyboard.press('Tab');
    await tabTo('#message');
    await reader.page.keyboard.type('/');
    await reader.page.getByRole('listbox').getByRole('option').first().waitFor();
    await reader.page.keyboard.type(askIn[locale]);
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.type(locale === 'ar' ? 'من السفير الياباني' : 'Japanese ambassador');
    const answer = await reader.reply(() => reader.page.keyboard.press('Enter'));

    await tabTo('button.component', 'Shift+Tab');
    const before = await answer.innerText();
    const pressed = await reader.page.evaluate('document.activeElement.innerText');
    expect(pressed).not.toBe('');
    await reader.page.keyboard.press('Enter');
    await expect
      .poll(
        async () => (await reader.messages().count()) > 1 || (await answer.innerText()) !== before,
      )
      .toBe(true);
    await answer.locator('[aria-busy]').waitFor({ state: 'detached' });

    await tabTo('.message', 'Shift+Tab');
    await reader.page.keyboard.press('Shift+F10');
    await reader.page.getByRole('menu').waitFor();
    await reader.page.keyboard.press('End');
    expect(await reader.page.evaluate('document.activeElement.role')).toBe('menuitem');
    await reader.page.keyboard.press('Escape');
    expect(await focused()).toContain('more');
  });

  test('a menu that closes leaves the focus on its message, even if that was drawn anew', async () => {
    const answer = await reader.ask(locale === 'ar' ? 'من السفير الياباني' : 'Japanese ambassador');
    await answer.focus();
    await reader.page.keyboard.press('Shift+F10');
    await reader.page.getByRole('menu').waitFor();
    const passage = answer.locator('discord-embed-description');
    const before = await passage.innerText();
    const next = answer.getByRole('button', { name: reader.bot.buttons.next, exact: true });
    // A pointer would close the menu before the message changes.
    await next.dispatchEvent('click');
    await expect.poll(() => passage.innerText()).not.toBe(before);
    await reader.page.keyboard.press('Escape');
    expect(await answer.locator('.more:focus').count()).toBe(1);
  });

  test('the arrows walk the messages', async () => {
    await reader.reply(() => reader.say('one'));
    const last = await reader.reply(() => reader.say('two'));
    await last.focus();
    await reader.page.keyboard.press('ArrowUp');
    const text = await reader.page.evaluate('document.activeElement.innerText');
    expect(text).toContain('one');
  });

  test.each(['.channel[aria-current]', '#theme', `#locale-${locale}`, '#developer'])(
    'the focus stays on %s when something is said in another channel',
    async (selector) => {
      await reader.page.locator(`#sidebar ${selector}`).focus();
      const before = await focused();
      await reader.page.evaluate("document.querySelector('.server').id = 'before'");
      await house.sayElsewhere('Elsewhere.');
      await reader.page.locator('#before').waitFor({ state: 'detached' });
      expect(await focused()).toBe(before);
    },
  );

  test('the theme and the language are switched, and stay so', async () => {
    const other = locale === 'ar' ? 'en-US' : 'ar';
    await tabTo('#theme', 'Shift+Tab');
    await reader.page.keyboard.press('Space');
    expect(await reader.page.locator('html').getAttribute('data-theme')).toBe('light');
    await tabTo(`#locale-${other}`, 'Shift+Tab');
    await reader.page.keyboard.press('Enter');
    await reader.page.reload();
    expect(await reader.page.locator('html').getAttribute('lang')).toBe(other);
    expect(await reader.page.locator('html').getAttribute('data-theme')).toBe('light');
  });
});
