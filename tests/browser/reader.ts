import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { textsIn, type Locale, type Texts as PageTexts } from '../../src/local/page/texts.ts';
import { texts as botTexts, type Texts as BotTexts } from '../../src/discord/texts/texts.ts';

export type Theme = 'light' | 'dark';

/** How somebody comes to the page. */
export interface Visit {
  readonly locale: Locale;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** Sharper pixels, for pictures. */
  readonly scale?: number;
  /** A script that runs before those of the page. */
  readonly script?: string;
}

/** The two locales of the page, for tests that hold in both. */
export const locales: readonly Locale[] = ['en-US', 'ar'];

/** Somebody at the page, with hands and eyes. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The page's own texts and the bot's, in this reader's language. */
  readonly texts: PageTexts;
  readonly bot: BotTexts;
  /** Addresses that were asked for outside the page's own server. */
  readonly strayRequests: string[];
  /** What the page wrote to the console as an error. */
  readonly errors: string[];
  composer(): Locator;
  messages(): Locator;
  /** Does something and gives the next message, once it is all there. */
  reply(act: () => Promise<unknown>): Promise<Locator>;
  /** Types a slash command's name, picks it and leaves its fields open. */
  begin(command: string): Promise<Locator>;
  /** Runs `/ask`, under its name in this reader's language. */
  ask(question: string): Promise<Locator>;
  say(text: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  leave(): Promise<void>;
}

/** How long the page is given for what it should do at once, in milliseconds. */
const patience = 10_000;

/** `/ask` and its options, as registered in each locale. */
export const askIn: Readonly<Record<Locale, string>> = { 'en-US': 'ask', ar: 'اسأل' };

/** Opens the page at `url` for a reader of its own, who has not been here before. */
export async function visit(browser: Browser, url: string, how: Visit): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1100, height: how.height ?? 800 },
    deviceScaleFactor: how.scale ?? 1,
    locale: how.locale,
    colorScheme: how.theme ?? 'dark',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience);
  if (how.script !== undefined) await context.addInitScript(how.script);
  const page = await context.newPage();
  const texts = textsIn(how.locale);
  const strayRequests: string[] = [];
  const errors: string[] = [];
  const own = new URL(url).host;
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol !== 'data:' && address.host !== own) strayRequests.push(address.href);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));

  const composer = (): Locator => page.locator('#message');
  const messages = (): Locator => page.getByRole('article');

  async function reply(act: () => Promise<unknown>): Promise<Locator> {
    const before = await messages().count();
    await act();
    const next = messages().nth(before);
    await next.waitFor();
    await next.locator('.thinking').waitFor({ state: 'detached' });
    return next;
  }

  async function begin(command: string): Promise<Locator> {
    await composer().click();
    await page.keyboard.type(`/${command}`);
    await page
      .getByRole('option', { name: `/${command}` })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: `/${command}` });
    await form.waitFor();
    return form;
  }

  await page.goto(url);
  // The connection is there when the channel has its name and the commands have come.
  await page.getByRole('textbox', { name: texts.messageTo('#') }).waitFor();
  await page.locator('.state:empty').waitFor({ state: 'attached' });

  return {
    page,
    context,
    texts,
    bot: botTexts[how.locale === 'ar' ? 'ar' : 'en'],
    strayRequests,
    errors,
    composer,
    messages,
    reply,
    begin,
    async ask(question) {
      await begin(askIn[how.locale]);
      await page.keyboard.type(question);
      return reply(() => page.keyboard.press('Enter'));
    },
    async say(text) {
      await composer().fill(text);
      await composer().press('Enter');
    },
    async openChannel(name) {
      await page.locator('#sidebar').getByRole('button', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
    leave: () => context.close(),
  };
}
