import { avatarOf } from './avatar.ts';
import { nameOf, type Channel, type Chat } from './chat.ts';
import { element, find, redraw } from './element.ts';
import type { Settings } from './settings.ts';
import type { Locale } from './texts.ts';
import { markWriting } from './writing.ts';

interface SidebarOptions {
  readonly chat: Chat;
  readonly settings: Settings;
  readonly openChannel: (id: string) => void;
  readonly openDrawer: () => void;
}

/** Shows the server's channels, the direct messages and the reader's settings. */
export function showSidebar(options: SidebarOptions): void {
  const { chat, settings } = options;
  const sidebar = find('sidebar', HTMLElement);

  function drawChannel(channel: Channel): HTMLElement {
    const { texts } = settings;
    const open = channel.id === chat.open;
    const bot = chat.users.get(chat.botId);
    const picture =
      channel.kind === 'direct' && bot !== undefined
        ? element('img', { src: avatarOf(bot), alt: '', width: 24, height: 24 })
        : element('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
    const button = element(
      'button',
      {
        type: 'button',
        class: 'channel',
        id: `channel-${channel.id}`,
        'aria-current': open ? 'page' : undefined,
        on: {
          click: () => {
            sidebar.classList.remove('open');
            options.openChannel(channel.id);
          },
        },
      },
      picture,
      markWriting(element('span', {}, channel.name)),
      chat.unread.has(channel.id)
        ? element('span', { class: 'unread' }, element('span', { class: 'unseen' }, texts.unread))
        : null,
    );
    return element('li', {}, button);
  }

  function drawLanguage(locale: Locale, name: string): HTMLElement {
    const choose = (): void => settings.setLocale(locale);
    const traits = { type: 'button', id: `locale-${locale}`, on: { click: choose } };
    const chosen = { 'aria-pressed': String(settings.locale === locale) };
    return markWriting(element('button', { ...traits, ...chosen }, name));
  }

  function drawSettings(): HTMLElement {
    const { texts } = settings;
    const languages = [
      { locale: 'en-US', name: 'English' },
      { locale: 'ar', name: 'العربية' },
    ] as const;
    const language = element(
      'div',
      { class: 'languages', role: 'group', 'aria-label': texts.language },
      ...languages.map(({ locale, name }) => drawLanguage(locale, name)),
    );
    const theme = element(
      'button',
      {
        type: 'button',
        role: 'switch',
        class: 'switch',
        id: 'theme',
        'aria-checked': String(settings.theme === 'dark'),
        on: {
          click: () => settings.setTheme(settings.theme === 'dark' ? 'light' : 'dark'),
        },
      },
      element('span', {}, texts.darkTheme),
      element('span', { class: 'track', 'aria-hidden': 'true' }),
    );
    const developer = element(
      'button',
      { type: 'button', class: 'channel', id: 'developer', on: { click: options.openDrawer } },
      element('span', { class: 'hash', 'aria-hidden': 'true' }, '{ }'),
      texts.developer,
    );
    return element('div', { class: 'settings' }, language, theme, developer, drawReader());
  }

  function drawReader(): HTMLElement {
    if (chat.me === null) return element('div', { class: 'reader' });
    return element(
      'div',
      { class: 'reader' },
      element('img', { src: avatarOf(chat.me), alt: '', width: 32, height: 32 }),
      markWriting(element('strong', {}, nameOf(chat.me))),
    );
  }

  function draw(): void {
    const { texts } = settings;
    sidebar.setAttribute('aria-label', texts.openChannels);
    const group = (label: string, kind: Channel['kind']): Node[] => [
      element('h2', { id: `channels-${kind}` }, label),
      element(
        'ul',
        { 'aria-labelledby': `channels-${kind}` },
        ...chat.channels.filter((channel) => channel.kind === kind).map(drawChannel),
      ),
    ];
    redraw(
      sidebar,
      element('p', { class: 'server' }, element('bdi', {}, chat.serverName || texts.title)),
      element(
        'div',
        { class: 'channels' },
        ...group(texts.channels, 'server'),
        ...group(texts.directMessages, 'direct'),
      ),
      drawSettings(),
    );
  }

  chat.onChange(({ type }) => {
    if (type === 'channels' || type === 'opened') draw();
  });
  settings.onChange(draw);
  draw();
}

/** Shows which channel is open, and opens the sidebar where the window is too narrow for it. */
export function showHeader({ chat, settings }: Pick<SidebarOptions, 'chat' | 'settings'>): {
  setState(text: string): void;
} {
  const header = find('header', HTMLElement);
  const sidebar = find('sidebar', HTMLElement);
  const state = element('p', { class: 'state', role: 'status' });

  function toggle(open: boolean): void {
    sidebar.classList.toggle('open', open);
    header.querySelector('.toggle')?.setAttribute('aria-expanded', String(open));
  }

  function draw(): void {
    const channel = chat.channels.find(({ id }) => id === chat.open);
    const sign = channel?.kind === 'direct' ? '@' : '#';
    redraw(
      header,
      element(
        'button',
        {
          type: 'button',
          class: 'icon toggle',
          id: 'toggle',
          'aria-label': settings.texts.openChannels,
          'aria-controls': 'sidebar',
          'aria-expanded': String(sidebar.classList.contains('open')),
          on: { click: () => toggle(!sidebar.classList.contains('open')) },
        },
        '☰',
      ),
      markWriting(element('h1', {}, element('span', { class: 'hash' }, sign), channel?.name ?? '')),
      state,
    );
  }

  sidebar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !sidebar.classList.contains('open')) return;
    toggle(false);
    header.querySelector<HTMLElement>('.toggle')?.focus();
  });
  find('main', HTMLElement).addEventListener('pointerdown', ({ target }) => {
    const onToggle = target instanceof Element && target.closest('.toggle') !== null;
    if (!onToggle) toggle(false);
  });
  chat.onChange(({ type }) => {
    if (type === 'channels' || type === 'opened') draw();
  });
  settings.onChange(draw);
  draw();
  return {
    setState: (text) => {
      state.textContent = text;
    },
  };
}
