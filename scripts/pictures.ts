import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beginCommand } from '../src/cli/command.ts';
import { openHouse } from '../tests/browser/house.ts';
import { askIn, visit, type Reader, type Visit } from '../tests/browser/reader.ts';

const USAGE = `npm run pictures

Takes the pictures of docs/images from the real page, with the real bot and the articles of
knowledge/. Needs Chromium (apt-get install chromium, or CHROMIUM_PATH) and fonts with Arabic
letters (apt-get install fonts-noto-core).`;

const folder = join(import.meta.dirname, '..', 'docs', 'images');

interface Picture extends Visit {
  readonly name: string;
  /** Leads to what the picture shows. */
  readonly act: (reader: Reader) => Promise<unknown>;
}

async function send(reader: Reader, command: string): Promise<void> {
  const form = await reader.begin(command);
  await reader.reply(() => form.getByRole('button', { name: reader.texts.send }).click());
}

const desk = { width: 1000, height: 800, scale: 2 } as const;

const pictures: readonly Picture[] = [
  {
    name: 'answer-arabic',
    ...desk,
    locale: 'ar',
    theme: 'light',
    act: (reader) => reader.ask('ما اسم سفير اليابان لدى الكويت؟'),
  },
  {
    name: 'answer-english',
    ...desk,
    locale: 'en-US',
    theme: 'dark',
    act: (reader) => reader.ask('What is the name of Japan’s ambassador to Kuwait?'),
  },
  {
    name: 'absent',
    ...desk,
    height: 520,
    locale: 'ar',
    theme: 'light',
    act: (reader) => reader.ask('كيف أطبخ البيتزا؟'),
  },
  {
    name: 'meetings',
    ...desk,
    height: 940,
    locale: 'ar',
    theme: 'dark',
    act: (reader) => send(reader, 'اللقاءات'),
  },
  {
    name: 'suggestions',
    ...desk,
    height: 620,
    locale: 'ar',
    theme: 'light',
    act: async (reader) => {
      await reader.begin(askIn.ar);
      await reader.page.keyboard.type('سفير اليبان');
      await reader.page.getByRole('option', { name: 'اليابان' }).first().waitFor();
      // Those for the whole text have come, and no others will.
      await reader.page.waitForTimeout(600);
      await reader.page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'phone',
    width: 390,
    height: 800,
    scale: 2,
    locale: 'ar',
    theme: 'dark',
    act: (reader) => reader.ask('متى استقبل وزير الدفاع السفيرين؟'),
  },
];

beginCommand(USAGE, {});
await mkdir(folder, { recursive: true });
for (const { name, act, ...how } of pictures) {
  // A house for each, so that no picture shows what another one asked.
  const house = await openHouse();
  try {
    const reader = await visit(house.browser, house.url, how);
    await act(reader);
    // The pointer rests, and fonts and sizes have settled.
    await reader.page.mouse.move(0, 0);
    await reader.page.evaluate('document.fonts.ready');
    await reader.page.waitForTimeout(300);
    const path = join(folder, `${name}.png`);
    await reader.page.screenshot({ path });
    console.log(path);
  } finally {
    await house.close();
  }
}
