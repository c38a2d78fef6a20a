import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, type Place } from './house.ts';
import { visit, type Reader } from './reader.ts';

let place: Place;
let reader: Reader;
beforeAll(async () => {
  place = await openPlace();
  reader = await visit(place.browser, place.url, { locale: 'en-US' });
});
afterAll(async () => {
  await reader.leave();
  await place.close();
});

/** What is written, and the elements that it is drawn with. */
const marks = [
  ['**bold**', 'strong', 'bold'],
  ['*slanted*', 'em', 'slanted'],
  ['__under__', 'u', 'under'],
  ['~~gone~~', 's', 'gone'],
  ['`code`', 'code', 'code'],
  ['```\nblock\n```', 'pre', 'block'],
  ['> quoted', 'blockquote', 'quoted'],
  ['# large', '.heading-1', 'large'],
  ['- one', 'ul li', 'one'],
  ['-# small', '.subtext', 'small'],
] as const;

test.each(marks)('%s is drawn as Discord draws it', async (written, selector, shown) => {
  const message = await reader.reply(() => reader.say(written));
  expect((await message.locator(selector).first().innerText()).trim()).toBe(shown);
});

test('marks that are escaped stay as they are', async () => {
  const message = await reader.reply(() => reader.say('\\*not slanted\\*'));
  expect(await message.locator('em').count()).toBe(0);
  await message.getByText('*not slanted*').waitFor();
});

test('a spoiler shows itself when it is pressed', async () => {
  const message = await reader.reply(() => reader.say('||the end||'));
  await message.getByRole('button', { name: reader.texts.spoiler }).click();
  await message.locator('.spoiler.shown', { hasText: 'the end' }).waitFor();
});

test('what looks like HTML is text', async () => {
  const written = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const message = await reader.reply(() => reader.say(written));
  expect(await message.locator('.line img, script').count()).toBe(0);
  await message.getByText(written).waitFor();
});

test('a masked link that is no web address stays text', async () => {
  const message = await reader.reply(() => reader.say('[press](javascript:alert(1))'));
  expect(await message.locator('a').count()).toBe(0);
});

test('each line leans to the side of its own language', async () => {
  const message = await reader.reply(() => reader.say('English first.\nثم العربية.'));
  await message.locator('.line:lang(en):dir(ltr)', { hasText: 'English first.' }).waitFor();
  await message.locator('.line:lang(ar):dir(rtl)', { hasText: 'ثم العربية.' }).waitFor();
});

test('Arabic letters stay joined: a line is one piece of text', async () => {
  const message = await reader.reply(() => reader.say('السلام عليكم ورحمة الله'));
  const pieces = await message
    .locator('.line')
    .evaluate((line: { childNodes: { length: number } }) => line.childNodes.length);
  expect(pieces).toBe(1);
});
