import { ComponentType, MessageFlags, MessageType, type APIMessage } from 'discord-api-types/v10';
import { avatarOf } from './avatar.ts';
import { isPrivate, nameOf, type Chat } from './chat.ts';
import { drawComponents, markBusy } from './component-view.ts';
import { element } from './element.ts';
import { drawEmbed } from './embed-view.ts';
import type { Interactions } from './interactions.ts';
import { drawText, type Surroundings } from './rich-text.ts';
import { markWriting } from './writing.ts';

/** What a drawn message needs to know, and what it can start. */
export interface MessageContext {
  readonly chat: Chat;
  readonly around: Surroundings;
  readonly interactions: Interactions;
  readonly dismiss: (message: APIMessage) => void;
  readonly openMenu: (message: APIMessage, from: HTMLElement) => void;
}

/** Draws a message: who, when, what it replies to, its text, embeds and components. */
export function drawMessage(message: APIMessage, context: MessageContext): HTMLElement {
  const { chat, around } = context;
  const { texts, locale } = around;
  const author = nameOf(message.author);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(message.timestamp),
  );
  const drawn = element('discord-message', {
    id: `message-${message.id}`,
    role: 'article',
    tabindex: -1,
    'aria-label': `${texts.messageFrom(author)}, ${time}${isPrivate(message) ? `, ${texts.onlyYou}` : ''}`,
    class: isPrivate(message) ? 'message private' : 'message',
  });
  drawn.author = author;
  drawn.avatar = avatarOf(message.author);
  drawn.bot = message.author.bot ?? false;
  drawn.timestamp = time;

  const heading = drawHeading(message, context);
  if (heading !== null) drawn.append(heading);
  drawn.append(...drawContent(message, context));
  drawn.append(
    ...((message.embeds as APIMessage['embeds'] | undefined) ?? []).map((embed) =>
      drawEmbed(embed, around),
    ),
  );
  const rows = drawComponents(message.components ?? [], {
    around,
    offered: (type) => offered(type, chat),
    use: (component, values) => context.interactions.use(message, component, values),
  });
  if (rows.length > 0) drawn.append(element('div', { slot: 'components' }, ...rows));
  drawn.append(drawFoot(message, context));
  markBusy(drawn, chat.busy.get(message.id) ?? null);
  return drawn;
}

/** The line above a message: the message that it replies to, or the command that it answers. */
function drawHeading(message: APIMessage, { chat, around }: MessageContext): HTMLElement | null {
  const { texts } = around;
  const reply = element('discord-reply', { slot: 'reply' });
  if (message.type === MessageType.Reply) {
    const original =
      message.referenced_message ??
      chat.messages
        .get(message.channel_id)
        ?.find(({ id }) => id === message.message_reference?.message_id);
    if (original === undefined) {
      reply.append(texts.deletedMessage);
      return reply;
    }
    reply.author = nameOf(original.author);
    reply.avatar = avatarOf(original.author);
    reply.bot = original.author.bot ?? false;
    const words = excerpt(original, around);
    const shown = markWriting(element('span', { class: 'excerpt' }, words));
    // By its language, not its first letter: that may be of a name that somebody is called by.
    shown.dir = shown.lang === 'ar' ? 'rtl' : 'ltr';
    reply.append(shown);
    return reply;
  }
  const used = message.interaction_metadata;
  if (used === undefined) return null;
  // The name of the command is in the older of the two fields alone.
  const name = (message as { interaction?: { name?: string } }).interaction?.name;
  if (name === undefined) return null;
  reply.author = nameOf(used.user);
  reply.avatar = avatarOf(used.user);
  reply.append(
    element(
      'span',
      { class: 'excerpt' },
      texts.used(commandName(message, around.commandLabel(name))),
    ),
  );
  return reply;
}

/** Slash commands are shown with their slash; those of a message's menu by their name alone. */
function commandName(message: APIMessage, label: string): string {
  return message.type === MessageType.ContextMenuCommand ? label : `/${label}`;
}

/** The first words of a message, on one line and without its marks. */
function excerpt(message: APIMessage, around: Surroundings): string {
  const embed = (message.embeds as APIMessage['embeds'] | undefined)?.[0];
  const text = message.content || (embed?.title ?? embed?.description ?? '');
  const drawn = drawText(text, around);
  // Without its element, a name keeps its @ on the right side by invisible isolates.
  for (const name of drawn.querySelectorAll('.mention'))
    name.textContent = `\u2068${name.textContent}\u2069`;
  const line = drawn.textContent.replace(/\s+/gu, ' ');
  return line.length > 120 ? `${line.slice(0, 120).replace(/\s+\S*$/u, '')}…` : line;
}

function drawContent(message: APIMessage, { around }: MessageContext): Node[] {
  const { texts } = around;
  if (((message.flags ?? 0) & MessageFlags.Loading) !== 0) {
    const words = texts.thinking(nameOf(message.author));
    return [element('div', { class: 'thinking' }, drawDots(), element('span', {}, words))];
  }
  const drawn: Node[] = message.content === '' ? [] : [drawText(message.content, around)];
  if (message.edited_timestamp !== null && message.interaction_metadata === undefined) {
    drawn.push(element('span', { class: 'edited' }, texts.edited));
  }
  return drawn;
}

/** Three dots that breathe: something is under way. */
export function drawDots(): HTMLElement {
  const dots = [0, 1, 2].map(() => element('i'));
  return element('span', { class: 'dots', 'aria-hidden': 'true' }, ...dots);
}

/** Below a message: what failed, who sees it, and the button of its menu. */
function drawFoot(message: APIMessage, context: MessageContext): HTMLElement {
  const { texts } = context.around;
  const foot = element('div', { slot: 'thread', class: 'foot' });
  if (context.chat.failed.has(message.id)) {
    foot.append(element('p', { class: 'failure', role: 'alert' }, texts.failed));
  }
  if (isPrivate(message)) {
    foot.append(
      element(
        'p',
        { class: 'only-you' },
        element('span', { class: 'eye', 'aria-hidden': 'true' }),
        `${texts.onlyYou} · `,
        element(
          'button',
          { type: 'button', class: 'link', on: { click: () => context.dismiss(message) } },
          texts.dismiss,
        ),
      ),
    );
  }
  const more = element('button', {
    type: 'button',
    class: 'more',
    'aria-label': texts.moreOn(nameOf(message.author)),
    'aria-haspopup': 'menu',
    title: texts.messageMenu,
  });
  more.append(element('span', { 'aria-hidden': 'true' }, '⋯'));
  more.addEventListener('click', () => context.openMenu(message, more));
  foot.append(more);
  return foot;
}

/** What select menus of people and of channels choose from: all that the page has met. */
function offered(type: ComponentType, chat: Chat): { value: string; label: string }[] {
  const people = [...chat.users.values()].map((user) => ({ value: user.id, label: nameOf(user) }));
  const channels = chat.channels.map(({ id, name }) => ({ value: id, label: `#${name}` }));
  if (type === ComponentType.UserSelect || type === ComponentType.MentionableSelect) return people;
  return type === ComponentType.ChannelSelect ? channels : [];
}
