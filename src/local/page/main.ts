import type { APIMessage } from 'discord-api-types/v10';
import {
  applyEvent,
  createChat,
  historyLength,
  nameOf,
  openChannelName,
  placeHistory,
  removeMessage,
} from './chat.ts';
import { fetchCommands, type Command } from './commands.ts';
import { createComposer } from './composer.ts';
import { createDeveloperDrawer } from './developer-drawer.ts';
import { find } from './element.ts';
import { drawFaults } from './faults-panel.ts';
import { connectGateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { dressLibrary } from './library-styles.ts';
import { createMessageMenu } from './message-menu.ts';
import { createRest } from './rest.ts';
import type { Surroundings } from './rich-text.ts';
import { fetchSession, type Session } from './session.ts';
import { createSettings, type Settings } from './settings.ts';
import { showHeader, showSidebar } from './sidebar.ts';
import { languageTag } from './texts.ts';
import { showTimeline } from './timeline-view.ts';

/** Brings the page up: session → state → views → gateway. */
async function start(): Promise<void> {
  dressLibrary();
  const settings = createSettings();
  const session = await fetchSession().catch(() => null);
  if (session === null) {
    find('scroller', HTMLElement).textContent = settings.texts.unreachable;
    return;
  }
  bringUp(session, settings);
}

function bringUp(session: Session, settings: Settings): void {
  const chat = createChat(session);
  let commands: readonly Command[] = [];
  const announcer = find('announcer', HTMLElement);
  const announce = (text: string): void => {
    announcer.textContent = text;
  };

  const drawer = createDeveloperDrawer(settings, () => drawFaults(settings, announce));
  const rest = createRest({
    api: session.api,
    token: session.readerToken,
    locale: () => settings.locale,
    onTraffic: (exchange) => drawer.note(exchange),
  });
  const interactions = createInteractions({
    chat,
    rest,
    session,
    gatewaySession: () => gateway.sessionId(),
  });

  async function refreshCommands(): Promise<void> {
    const place =
      chat.open === session.dmChannelId ? { channelId: chat.open } : { guildId: session.guildId };
    commands = await fetchCommands(rest, place, settings.locale).catch(() => []);
  }

  async function openChannel(id: string): Promise<void> {
    chat.open = id;
    chat.typing.clear();
    chat.unread.delete(id);
    chat.changed({ type: 'opened' });
    composer.focus();
    await Promise.all([refreshCommands(), loadHistory(id)]);
  }

  async function loadHistory(id: string): Promise<void> {
    const before = chat.messages.get(id) ?? [];
    const path = `/channels/${id}/messages?limit=${historyLength}`;
    const history = await rest.get<APIMessage[]>(path).catch(() => null);
    if (history !== null) placeHistory(chat, id, history, before);
  }

  const composer = createComposer({
    chat,
    rest,
    settings,
    interactions,
    commands: () => commands,
    refreshCommands,
    announce,
  });
  const openMenu = createMessageMenu({
    settings,
    commands: () => commands,
    runOnMessage: (command, message) => interactions.runOnMessage(command, message),
    reply: (message) => composer.replyTo(message),
    announce,
  });
  const around: Surroundings = {
    get locale() {
      return languageTag(settings.locale);
    },
    get texts() {
      return settings.texts;
    },
    userName: (id) => {
      const user = chat.users.get(id);
      return user === undefined ? null : nameOf(user);
    },
    channelName: (id) => chat.channels.find((channel) => channel.id === id)?.name ?? null,
    commandLabel: (name) => commands.find(({ fullName }) => fullName === name)?.label ?? name,
    openCommand: (name) => composer.openCommand(name),
  };

  showTimeline({
    chat,
    settings,
    around,
    interactions,
    dismiss: (message) => removeMessage(chat, message),
    openMenu,
    scroller: find('scroller', HTMLElement),
    announce,
  });
  showSidebar({
    chat,
    settings,
    openChannel: (id) => void openChannel(id),
    openDrawer: () => drawer.toggle(),
  });
  const header = showHeader({ chat, settings });
  const typing = find('typing', HTMLElement);
  chat.onChange(({ type }) => {
    if (type !== 'typing') return;
    const names = [...chat.typing.keys()].flatMap((id) => around.userName(id) ?? []);
    typing.textContent =
      names.length === 0
        ? ''
        : settings.texts.typing(new Intl.ListFormat(settings.locale).format(names));
  });

  function label(): void {
    const { texts } = settings;
    const place = openChannelName(chat);
    const field = find('message', HTMLTextAreaElement);
    field.placeholder = texts.messageTo(place);
    field.setAttribute('aria-label', texts.messageTo(place));
    find('send', HTMLElement).textContent = texts.send;
    find('skip', HTMLElement).textContent = texts.skip;
    document.title = `${place} – ${chat.serverName || texts.title}`;
  }
  chat.onChange(({ type }) => {
    if (type === 'opened' || type === 'channels') label();
  });
  settings.onChange(() => {
    label();
    void refreshCommands();
  });

  const gateway = connectGateway({
    url: session.gateway,
    token: session.readerToken,
    onEvent: (name, data) => {
      interactions.hear(name, data);
      applyEvent(chat, name, data);
      // A bot that registers its commands after the page has loaded is heard of here.
      if ((name as string) === 'GUILD_APPLICATION_COMMAND_INDEX_UPDATE') void refreshCommands();
    },
    onState: (state) => {
      const { texts } = settings;
      header.setState(state === 'ready' ? '' : texts[state]);
      if (state !== 'ready') return;
      // What happened while the page was away is not replayed to a new session.
      void refreshCommands();
      void loadHistory(chat.open);
    },
    onTraffic: (exchange) => drawer.note(exchange),
  });
  void openChannel(session.channelId);
}

void start();
