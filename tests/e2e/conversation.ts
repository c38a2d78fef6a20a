import type { LocalDiscord } from '../../src/local/server.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';

/** A message as a reader's client hears it, as far as the tests look at it. */
export interface HeardMessage {
  readonly id: string;
  readonly content: string;
  readonly flags: number;
  readonly embeds: readonly {
    readonly color?: number;
    readonly title?: string;
    readonly description?: string;
    readonly footer?: { readonly text: string };
    readonly author?: { readonly name: string };
  }[];
  readonly components: readonly {
    readonly components: readonly {
      readonly type: number;
      readonly label?: string;
      readonly custom_id: string;
      readonly disabled?: boolean;
      readonly options?: readonly { readonly value: string }[];
    }[];
  }[];
  readonly message_reference?: { readonly message_id: string };
}

interface Place {
  readonly channelId?: string;
  readonly locale?: string;
}

const PRIVATE = 64;

/** Whether a message is for one reader alone. */
export const isPrivate = ({ flags }: HeardMessage): boolean => (flags & PRIVATE) !== 0;

/** All that a message says. */
export function textOf({ content, embeds }: HeardMessage): string {
  const parts = embeds.flatMap(({ title, description, footer }) => [
    title,
    description,
    footer?.text,
  ]);
  return [content, ...parts].join('\n');
}

/** What stands in bold, without the marks that set the direction. */
export function boldOf(message: HeardMessage): string {
  const [, bold = ''] = /\*\*(.+?)\*\*/s.exec(textOf(message)) ?? [];
  return bold.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');
}

/** Runs a slash command; gives its nonce. */
export async function run(
  reader: ReaderClient,
  command: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
  place: Place = {},
): Promise<string> {
  const { id, name, type } = await reader.command(command);
  const kinds = { string: 3, number: 4, boolean: 5 } as const;
  const given = Object.entries(options).map(([option, value]) => ({
    type: kinds[typeof value as keyof typeof kinds],
    name: option,
    value,
  }));
  return reader.act(2, { id, name, type, options: given }, place);
}

/** The message that answers an action. */
export async function answerTo(reader: ReaderClient, nonce: string): Promise<HeardMessage> {
  const heard = await reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
  return heard as unknown as HeardMessage;
}

/** Runs a slash command and waits for its answer. */
export async function command(
  reader: ReaderClient,
  name: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
  place: Place = {},
): Promise<HeardMessage> {
  return answerTo(reader, await run(reader, name, options, place));
}

/** The button of a message whose label says this. */
export function buttonOf({ components }: HeardMessage, label: string | RegExp) {
  const all = components.flatMap((row) => row.components);
  const found = all.find(({ label: own = '' }) =>
    typeof label === 'string' ? own === label : label.test(own),
  );
  const labels = all.map(({ label: own }) => own).join(', ');
  if (found === undefined) throw new Error(`No button ${String(label)} among: ${labels}`);
  return found;
}

/** Presses a button, or chooses a value of a message's menu; gives the nonce. */
export function press(
  reader: ReaderClient,
  message: HeardMessage,
  what: { readonly custom_id: string },
  value?: string,
): Promise<string> {
  const data =
    value === undefined
      ? { component_type: 2, custom_id: what.custom_id }
      : { component_type: 3, custom_id: what.custom_id, values: [value] };
  return reader.act(3, data, { messageId: message.id });
}

/** The message as it stands after a press of its asker. */
export async function turned(
  reader: ReaderClient,
  message: HeardMessage,
  label: string | RegExp,
): Promise<HeardMessage> {
  const known = reader.heard.length;
  await press(reader, message, buttonOf(message, label));
  const isNew = (each: Record<string, unknown>) =>
    each.id === message.id && reader.heard.findIndex(({ data }) => data === each) >= known;
  return (await reader.hears('MESSAGE_UPDATE', isNew)) as unknown as HeardMessage;
}

/** Writes a message in a channel, as a person does. */
export async function write(
  reader: ReaderClient,
  discord: LocalDiscord,
  content: string,
  more: object = {},
  channel: string = discord.channelId,
): Promise<string> {
  const { body } = await reader.ask('POST', `/channels/${channel}/messages`, { content, ...more });
  return body.id as string;
}

/** What the bot replies to a message that mentions it. */
export async function mention(
  reader: ReaderClient,
  discord: LocalDiscord,
  content: string,
  more: object = {},
): Promise<HeardMessage> {
  const naming = `<@${discord.applicationId}> ${content}`;
  return replyTo(reader, await write(reader, discord, naming, more));
}

/** The bot's reply to a message. */
export async function replyTo(reader: ReaderClient, id: string): Promise<HeardMessage> {
  const heard = await reader.hears('MESSAGE_CREATE', (each) => {
    const { message_reference: to } = each as unknown as HeardMessage;
    return to?.message_id === id;
  });
  return heard as unknown as HeardMessage;
}
