import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts as botTexts } from '../../src/discord/texts/texts.ts';
import { openHouse, type House } from './house.ts';
import { locales, visit, type Reader } from './reader.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe.each(locales)('talking with the bot (%s)', (locale) => {
  const question = locale === 'ar' ? 'متى كان اللقاء؟' : 'When was the meeting?';
  let reader: Reader;
  beforeAll(async () => {
    reader = await visit(house.browser, house.url, { locale });
  });
  afterAll(() => reader.leave());

  test('a mention is completed, sent as one, and answered as a reply', async () => {
    await reader.composer().fill('@Na');
    await reader.composer().press('End');
    await reader.page.getByRole('option', { name: '@Naba' }).waitFor();
    await reader.page.keyboard.press('Enter');
    expect(await reader.composer().inputValue()).toBe('@Naba ');
    await reader.page.keyboard.type(question);
    const own = await reader.reply(() => reader.page.keyboard.press('Enter'));
    await own.locator('.mention', { hasText: '@Naba' }).waitFor();
    const answer = reader.messages().last();
    await answer.locator('discord-reply').waitFor();
    await answer.locator('discord-embed').waitFor();
  });

  test('an empty mention gets the help', async () => {
    const before = await reader.messages().count();
    await reader.say('@Naba');
    // A message tells a bot nothing of its reader's language: the help may be in either.
    const titles = Object.values(botTexts).map(({ help }) => help.title);
    const answer = reader.messages().nth(before + 1);
    await answer.locator('discord-embed').waitFor();
    const said = await answer.innerText();
    expect(titles.some((title) => said.includes(title))).toBe(true);
  });

  test('a direct message is answered, and its channel is its own', async () => {
    await reader.openChannel('Naba');
    const own = await reader.reply(() => reader.say(question));
    const answer = own.locator('xpath=following-sibling::*[1]');
    await answer.locator('discord-embed').waitFor();
    const id = (await answer.getAttribute('id')) ?? '';
    await reader.openChannel('questions');
    await expect.poll(() => reader.page.locator(`#${id}`).count()).toBe(0);
  });

  test('the menu of a message answers it, privately', async () => {
    const own = await reader.reply(() => reader.say(question));
    await own.hover();
    await own.getByRole('button', { name: /More|خيارات/u }).click();
    const name = locale === 'ar' ? 'أجب عن هذا' : 'Answer this';
    const item = reader.page.getByRole('menuitem', { name });
    const answer = await reader.reply(() => item.click());
    await answer.getByText(reader.texts.onlyYou).waitFor();
    // It was chosen from a menu: no slash stands before its name.
    await answer
      .locator('discord-reply')
      .getByText(reader.texts.used(name), { exact: true })
      .waitFor();
    await answer.getByRole('button', { name: reader.bot.buttons.share, exact: true }).waitFor();
  });

  test('a reply shows what it replies to', async () => {
    const own = await reader.reply(() => reader.say('marhaba'));
    await own.press('Shift+F10');
    await reader.page.getByRole('menuitem', { name: reader.texts.reply, exact: true }).click();
    const reply = await reader.reply(() => reader.say('ahlan'));
    await reply.locator('discord-reply').getByText('marhaba').waitFor();
  });

  test('what is begun waits in its channel, and a reply that is refused says why', async () => {
    const own = await reader.reply(() => reader.say('marhaba'));
    await own.press('Shift+F10');
    await reader.page.getByRole('menuitem', { name: reader.texts.reply, exact: true }).click();
    const bar = reader.page.locator('#reply-bar');
    const long = 'x'.repeat(2_001);
    await reader.say(long);
    await reader.page.getByRole('alert').getByText('Must be 2000 or fewer in length.').waitFor();
    expect(await reader.composer().inputValue()).toBe(long);
    expect(await bar.isVisible()).toBe(true);

    await reader.openChannel('Naba');
    expect(await reader.composer().inputValue()).toBe('');
    expect(await bar.isVisible()).toBe(false);
    await reader.reply(() => reader.say('ahlan'));

    await reader.openChannel('questions');
    expect(await reader.composer().inputValue()).toBe(long);
    const reply = await reader.reply(() => reader.say('ahlan'));
    await reply.locator('discord-reply').getByText('marhaba').waitFor();
  });

  test('what is refused after another channel was opened returns to its own', async () => {
    const path = '**/channels/*/messages';
    await reader.page.route(path, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await reader.openChannel('Naba');
      await route.fulfill({ status: 403, json: { message: 'Missing Access', code: 50001 } });
    });
    await reader.say('not for Naba');
    await reader.page.getByRole('alert').getByText('Missing Access').waitFor();
    await reader.page.unroute(path);
    expect(await reader.composer().inputValue()).toBe('');
    await reader.openChannel('questions');
    expect(await reader.composer().inputValue()).toBe('not for Naba');
    await reader.composer().fill('');
  });
});
