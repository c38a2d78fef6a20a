import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { element } from './element.ts';
import { drawLine, drawText, type Surroundings } from './rich-text.ts';
import { drawLink } from './web-link.ts';
import { markWriting } from './writing.ts';

/** Draws an embed, its texts with Discord's Markdown and each in its own direction. */
export function drawEmbed(embed: APIEmbed, around: Surroundings): HTMLElement {
  const drawn = element('discord-embed', { slot: 'embeds' });
  if (embed.color !== undefined) drawn.color = `#${embed.color.toString(16).padStart(6, '0')}`;
  // The library's own title and author know no Markdown and no direction: drawn here instead.
  if (embed.author) {
    drawn.append(inDescription('embed-author', [drawLink(embed.author.url, [embed.author.name])]));
  }
  if (embed.title !== undefined) {
    const title = drawLine(embed.title, around);
    const content = embed.url === undefined ? title : [drawLink(embed.url, title)];
    drawn.append(inDescription('embed-title', content));
  }
  if (embed.description !== undefined) {
    const text = element('discord-embed-description', { slot: 'description' });
    text.append(drawText(embed.description, around));
    drawn.append(text);
  }
  if (embed.fields !== undefined && embed.fields.length > 0) {
    drawn.append(drawFields(embed.fields, around));
  }
  if (embed.image !== undefined) drawn.image = embed.image.url;
  if (embed.thumbnail !== undefined) drawn.thumbnail = embed.thumbnail.url;
  if (embed.footer !== undefined || embed.timestamp !== undefined) {
    drawn.append(drawFooter(embed, around));
  }
  // The whole box leans to the side of its first words; each line inside has its own direction.
  const first = embed.title ?? embed.description ?? embed.fields?.[0]?.name ?? '';
  drawn.dir = directionOf(first);
  return drawn;
}

function inDescription(name: string, content: readonly (Node | string)[]): HTMLElement {
  const block = element('div', { slot: 'description', class: name }, ...content);
  return markWriting(block);
}

function drawFields(fields: readonly APIEmbedField[], around: Surroundings): HTMLElement {
  const grid = element('discord-embed-fields', { slot: 'fields' });
  for (const row of rowsOf(fields)) {
    const width = 12 / row.length;
    for (const [column, field] of row.entries()) {
      const drawn = element('discord-embed-field');
      drawn.style.gridColumn = `${column * width + 1} / ${(column + 1) * width + 1}`;
      const name = element('div', { class: 'field-name' }, ...drawLine(field.name, around));
      drawn.append(markWriting(name), drawText(field.value, around));
      grid.append(drawn);
    }
  }
  return grid;
}

/** Inline fields that follow one another share a row, three at most, as in Discord. */
function rowsOf(fields: readonly APIEmbedField[]): APIEmbedField[][] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    const joins = field.inline === true && row?.[0]?.inline === true && row.length < 3;
    if (joins) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

function drawFooter(embed: APIEmbed, around: Surroundings): HTMLElement {
  const date =
    embed.timestamp === undefined
      ? null
      : new Intl.DateTimeFormat(around.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(embed.timestamp),
        );
  const parts = [embed.footer?.text, date].filter((part) => typeof part === 'string');
  const footer = element('discord-embed-footer', { slot: 'footer' });
  footer.append(markWriting(element('span', {}, parts.join(' • '))));
  return footer;
}

/** The direction of a text's first letter that has one, as `dir="auto"` finds it. */
function directionOf(text: string): 'rtl' | 'ltr' | 'auto' {
  const first = /[\p{Script=Arabic}\p{Script=Hebrew}\u200F]|\p{Letter}/u.exec(text)?.[0];
  if (first === undefined) return 'auto';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\u200F]/u.test(first) ? 'rtl' : 'ltr';
}
