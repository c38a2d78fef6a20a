import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Language } from '../../knowledge/article.ts';
import type { Verdict } from '../../search/answer.ts';
import { cutEnd } from '../cut.ts';
import { escapeArticle } from '../escape.ts';
import { limits } from '../limits.ts';

/** What a message says, as Discord takes it. */
export interface MessageBody {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** A reply, and what the operator may learn of it. */
export interface Reply {
  readonly message: MessageBody;
  /** For the reader's eyes alone, whatever was asked for: notices and errors. */
  readonly private?: boolean;
  /** Where a question was answered. */
  readonly answered?: { readonly verdict: Verdict; readonly passage: string | null };
  /** The question that was answered, as it was searched; for a log that the operator asked for. */
  readonly question?: string;
}

/**
 * An answer, and whether it changes the message that was acted on or opens another; to share is to
 * open one, and to leave nothing to press for it.
 */
export interface Response {
  readonly how: 'turn' | 'open' | 'share';
  readonly reply: Reply;
}

/** No text of a reader, or of an article, pings anyone. */
export const NOBODY = { parse: [], repliedUser: false } as const;

/** Colours of an embed's edge. */
export const colours = {
  answered: 0x2f9e6e,
  related: 0xd99a1c,
  absent: 0x8a8f98,
  reading: 0x3b76c4,
  notice: 0xc0504d,
} as const;

interface Field {
  /** Markdown, as the value is. */
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

/** An embed before its limits are enforced. */
export interface EmbedParts {
  readonly colour: number;
  /** Plain text, as the title and the footer are. */
  readonly author?: string | null;
  readonly title?: string;
  /** Is told how many units it may have, so that it is never cut inside its Markdown. */
  readonly description?: (room: number) => string;
  readonly fields?: readonly Field[];
  readonly footer?: string;
}

/**
 * Builds an embed within Discord's limits; the description gets what the other parts leave. Whoever
 * draws more than there is room for has it cut here, wherever that falls in its Markdown.
 */
export function embed(parts: EmbedParts): APIEmbed {
  // Discord reads Markdown in a title, and none in the author and the footer.
  const title = parts.title && cutEnd(parts.title, limits.embedTitle, escapeArticle);
  const author = parts.author && cutEnd(parts.author, limits.embedAuthor);
  const footer = parts.footer && cutEnd(parts.footer, limits.embedFooter);
  const edges = lengthOf(title, author, footer);
  const fields = fittingFields(parts.fields ?? [], limits.embedTotal - edges);
  const used = edges + lengthOf(...fields.flatMap(({ name, value }) => [name, value]));
  const room = Math.min(limits.embedDescription, limits.embedTotal - used);
  const drawn = parts.description?.(room);
  const description = drawn && cutEnd(drawn, room);
  return {
    color: parts.colour,
    ...(author && { author: { name: author } }),
    ...(title && { title }),
    ...(description && { description }),
    ...(fields.length > 0 && { fields }),
    ...(footer && { footer: { text: footer } }),
  };
}

function lengthOf(...all: readonly (string | null | undefined)[]): number {
  return all.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** The first fields that fit; what follows one that does not would seem to stand in its place. */
function fittingFields(fields: readonly Field[], room: number): Field[] {
  let left = room;
  return fields
    .slice(0, limits.embedFields)
    .map((field) => ({
      ...field,
      name: cutEnd(field.name, limits.fieldName),
      value: cutEnd(field.value, limits.fieldValue),
    }))
    .filter(({ name, value }) => (left -= lengthOf(name, value)) >= 0);
}

/** A button that leads somewhere. */
export function button(
  label: string,
  customId: string,
  options: { readonly disabled?: boolean; readonly style?: ButtonStyle.Primary } = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: options.style ?? ButtonStyle.Secondary,
    label: cutEnd(label, limits.buttonLabel),
    custom_id: customId,
    ...(options.disabled && { disabled: true }),
  };
}

/** A menu of which one option is chosen. */
export function menu(
  customId: string,
  placeholder: string,
  options: readonly { label: string; value: string; description?: string; default?: boolean }[],
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: cutEnd(placeholder, limits.selectPlaceholder),
    options: options.slice(0, limits.selectOptions).map((option) => ({
      ...option,
      label: cutEnd(option.label, limits.selectLabel),
      ...(option.description && {
        description: cutEnd(option.description, limits.selectDescription),
      }),
    })),
  };
}

/** Lays components out in rows: buttons five to a row, a menu in a row of its own. */
export function rows(
  ...groups: readonly (readonly APIComponentInMessageActionRow[])[]
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return groups
    .flatMap((group) =>
      Array.from({ length: Math.ceil(group.length / limits.rowButtons) }, (_, row) =>
        group.slice(row * limits.rowButtons, (row + 1) * limits.rowButtons),
      ),
    )
    .slice(0, limits.rows)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

/**
 * A reply in the reader's language; in each language where that is not known, the embeds one under
 * the other and the rows of both in turn, as many as a message may have.
 */
export function forReader(reader: Language | null, draw: (language: Language) => Reply): Reply {
  if (reader !== null) return draw(reader);
  const [first, second] = [draw('ar'), draw('en')];
  const [above, below] = [first.message.components ?? [], second.message.components ?? []];
  const inTurn = Array.from({ length: Math.max(above.length, below.length) }, (_, at) =>
    [above[at], below[at]].filter((row) => row !== undefined),
  ).flat();
  // Articles in one language alone offer the same questions twice; Discord takes each but once.
  const rows = new Map(inTurn.map((row) => [JSON.stringify(row), row]));
  return {
    ...first,
    message: {
      embeds: [...(first.message.embeds ?? []), ...(second.message.embeds ?? [])],
      components: [...rows.values()].slice(0, limits.rows),
    },
  };
}
