import { ApplicationCommandType, type APIMessage } from 'discord-api-types/v10';
import { nameOf, type Chat } from './chat.ts';
import { createChoiceList, type Choice } from './choice-list.ts';
import { openCommandForm } from './command-form.ts';
import type { Command } from './commands.ts';
import { element, find } from './element.ts';
import type { Interactions } from './interactions.ts';
import type { Rest } from './rest.ts';
import { boundAbove } from './room-above.ts';
import type { Settings } from './settings.ts';
import { newSnowflake } from './snowflake.ts';
import { leanField, markWriting } from './writing.ts';

/** Where the reader writes. */
export interface Composer {
  /** Begins a command by its whole name, as it is sent; nothing happens where there is none. */
  openCommand(fullName: string): void;
  replyTo(message: APIMessage): void;
  focus(): void;
}

interface ComposerOptions {
  readonly chat: Chat;
  readonly rest: Rest;
  readonly settings: Settings;
  readonly interactions: Interactions;
  /** The commands of the open channel, in the reader's language. */
  readonly commands: () => readonly Command[];
  /** Asks for the commands anew: a bot may have changed them since. */
  readonly refreshCommands: () => Promise<void>;
  readonly announce: (text: string) => void;
}

/** What is being written in a channel; it waits there while another is open. */
interface Draft {
  readonly text: string;
  readonly replyingTo: APIMessage | null;
}

/** The word with an @ before the caret, while it is being typed. */
const typedMention = /(?:^|\s)@([^\s@]*)$/u;

export function createComposer(options: ComposerOptions): Composer {
  const { chat, settings, announce } = options;
  const form = find('plain', HTMLFormElement);
  const field = find('message', HTMLTextAreaElement);
  const place = find('popup', HTMLElement);
  const commandPlace = find('command', HTMLElement);
  const replyBar = find('reply-bar', HTMLElement);
  const problem = find('problem', HTMLElement);
  let replyingTo: APIMessage | null = null;
  /** The channel that is written in, and what was begun in others. */
  let channel = chat.open;
  const drafts = new Map<string, Draft>();

  const announceCount = (count: number): void => announce(settings.texts.found(count));
  const commandList = createChoiceList({
    field,
    place,
    id: 'command-choices',
    label: () => settings.texts.commands,
    firstActive: true,
    announce: announceCount,
  });
  const mentionList = createChoiceList({
    field,
    place,
    id: 'mention-choices',
    label: () => settings.texts.people,
    firstActive: true,
    announce: announceCount,
  });

  function slashCommands(): Command[] {
    return options.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput);
  }

  function begin(command: Command, typed = ''): void {
    setText('');
    commandList.hide();
    form.hidden = true;
    openCommandForm(command, typed, {
      settings,
      interactions: options.interactions,
      place: commandPlace,
      popup: place,
      announce,
      close: () => {
        form.hidden = false;
        field.focus();
      },
    });
  }

  function setText(text: string): void {
    field.value = text;
    leanField(field);
  }

  function offerCommands(text: string): void {
    const typed = text.slice(1).toLocaleLowerCase();
    const found = slashCommands().filter(({ label, fullName }) =>
      [label, fullName].some((name) => name.toLocaleLowerCase().includes(typed)),
    );
    const starts = ({ label, fullName }: Command): number =>
      label.toLocaleLowerCase().startsWith(typed) || fullName.startsWith(typed) ? 0 : 1;
    const choices = found
      .sort((a, b) => starts(a) - starts(b))
      .map((command): Choice => ({
        label: `/${command.label}`,
        detail: command.description,
        pick: () => begin(command),
      }));
    commandList.show(choices, settings.texts.noCommands);
  }

  async function refreshOffer(): Promise<void> {
    const before = options.commands();
    await options.refreshCommands();
    const changed = JSON.stringify(before) !== JSON.stringify(options.commands());
    if (changed && field.value.startsWith('/') && document.activeElement === field) {
      offerCommands(field.value);
    }
  }

  function offerPeople(typed: string): void {
    const wanted = typed.toLocaleLowerCase();
    const people = [...chat.users.values()].filter((user) =>
      nameOf(user).toLocaleLowerCase().startsWith(wanted),
    );
    // A name that is all there needs no choice: Enter sends it.
    const [only] = people;
    if (people.length === 1 && only && nameOf(only).toLocaleLowerCase() === wanted) return;
    const choices = people.map((user): Choice => ({
      label: `@${nameOf(user)}`,
      pick: () => {
        const before = field.value.slice(0, field.selectionStart);
        const start = before.length - typed.length - 1;
        const name = `@${nameOf(user)} `;
        setText(field.value.slice(0, start) + name + field.value.slice(before.length));
        field.setSelectionRange(start + name.length, start + name.length);
        mentionList.hide();
      },
    }));
    mentionList.show(choices, '');
  }

  function offer(): void {
    const text = field.value;
    setText(text);
    problem.hidden = true;
    commandList.hide();
    mentionList.hide();
    if (text.startsWith('/')) {
      // A whole name and a space begin the command; what follows is its first text.
      const whole = slashCommands().find(({ label, fullName }) =>
        [label, fullName].some((name) => text.startsWith(`/${name} `)),
      );
      if (whole !== undefined) {
        const name = text.startsWith(`/${whole.label} `) ? whole.label : whole.fullName;
        begin(whole, text.slice(name.length + 2));
      } else if (!text.includes('\n')) offerCommands(text);
      if (text === '/') void refreshOffer();
      return;
    }
    const mention = typedMention.exec(text.slice(0, field.selectionStart));
    if (mention !== null) offerPeople(mention[1] ?? '');
  }

  /**
   * Names with an @ become what Discord calls a mention, in capitals or small letters. The longest
   * names go first, for a name may begin with another.
   */
  function withMentions(text: string): string {
    return [...chat.users.values()]
      .sort((a, b) => nameOf(b).length - nameOf(a).length)
      .reduce((said, user) => {
        const name = nameOf(user).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
        return said.replace(new RegExp(`@${name}(?![\\p{L}\\p{N}_])`, 'giu'), `<@${user.id}>`);
      }, text);
  }

  /** Whoever types faster than the commands arrive gets the command all the same. */
  async function becomesCommand(): Promise<boolean> {
    const typed = field.value.trim();
    if (!typed.startsWith('/')) return false;
    await options.refreshCommands();
    const whole = slashCommands().find(({ label, fullName }) =>
      [label, fullName].some((name) => typed === `/${name}`),
    );
    if (whole !== undefined) begin(whole);
    return whole !== undefined;
  }

  async function send(): Promise<void> {
    if (await becomesCommand()) return;
    const content = withMentions(field.value.trim());
    if (content === '') return;
    const sent = { text: field.value, replyingTo };
    const to = channel;
    write({ text: '', replyingTo: null });
    try {
      await options.rest.post(`/channels/${to}/messages`, {
        content,
        nonce: newSnowflake(),
        ...(sent.replyingTo === null
          ? {}
          : { message_reference: { message_id: sent.replyingTo.id, channel_id: to } }),
      });
    } catch (error) {
      giveBack(to, sent);
      const reason = error instanceof Error ? error.message : '';
      problem.textContent = `${settings.texts.notSent} ${reason}`;
      problem.hidden = false;
    }
  }

  /** What was not sent is not lost: it returns to its channel, unless something else is begun there. */
  function giveBack(to: string, sent: Draft): void {
    if (to !== channel) {
      if (!drafts.get(to)?.text) drafts.set(to, sent);
    } else if (field.value === '') write(sent);
  }

  function write(draft: Draft): void {
    setText(draft.text);
    replyTo(draft.replyingTo);
  }

  function changeChannel(): void {
    if (channel === chat.open) return;
    drafts.set(channel, { text: field.value, replyingTo });
    channel = chat.open;
    problem.hidden = true;
    write(drafts.get(channel) ?? { text: '', replyingTo: null });
  }

  function replyTo(message: APIMessage | null): void {
    replyingTo = message;
    replyBar.hidden = message === null;
    if (message === null) return;
    const { texts } = settings;
    replyBar.replaceChildren(
      markWriting(element('span', {}, texts.replyingTo(nameOf(message.author)))),
      element(
        'button',
        {
          type: 'button',
          class: 'icon',
          'aria-label': texts.cancelReply,
          on: { click: () => replyTo(null) },
        },
        '✕',
      ),
    );
  }

  chat.onChange(({ type }) => {
    if (type === 'opened') changeChannel();
  });
  boundAbove(place, [find('composer', HTMLElement), find('scroller', HTMLElement)]);
  field.addEventListener('input', offer);
  field.addEventListener('blur', () => {
    commandList.hide();
    mentionList.hide();
  });
  field.addEventListener('keydown', (event) => {
    if (commandList.takeKey(event) || mentionList.takeKey(event)) return;
    if (event.key === 'Escape' && replyingTo !== null) replyTo(null);
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void send();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });

  return {
    openCommand(fullName) {
      const command = slashCommands().find((known) => known.fullName === fullName);
      if (command === undefined) return;
      commandPlace.replaceChildren();
      begin(command);
    },
    replyTo(message) {
      replyTo(message);
      field.focus();
    },
    focus: () => field.focus(),
  };
}
