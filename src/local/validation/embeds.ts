import { asObjects, type Json } from '../json.ts';
import { lengthOf } from './bounds.ts';
import { type PlacedFault, required, under } from './schema.ts';
import { schemeFaults, WEB, WEB_OR_FILE } from './urls.ts';

/** Characters that the embeds of a message may have together. */
const TOGETHER = 6_000;

/** Whether it says nothing: Discord trims texts before it looks at them. */
const isBlank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

/** What a message's embeds have against Discord's limits, beyond the specification's schemas. */
export function embedFaults(body: Json): PlacedFault[] {
  const embeds = asObjects(body.embeds);
  const faults = embeds.flatMap((embed, at) =>
    under(['embeds', at], [...textFaults(embed), ...urlFaults(embed)]),
  );
  if (embeds.reduce((sum, embed) => sum + sizeOf(embed), 0) > TOGETHER) {
    const message = `Embed size exceeds maximum size of ${TOGETHER}`;
    faults.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  return faults;
}

/** The texts of an embed, those of its fields left out. */
function textsOf({ title, description, footer, author }: Json): unknown[] {
  return [title, description, (footer as Json | null)?.text, (author as Json | null)?.name];
}

function sizeOf(embed: Json): number {
  const fields = asObjects(embed.fields).flatMap(({ name, value }) => [name, value]);
  return [...textsOf(embed), ...fields].reduce<number>((sum, text) => sum + lengthOf(text), 0);
}

function textFaults(embed: Json): PlacedFault[] {
  const fields = asObjects(embed.fields);
  const pictures = [embed.image, embed.thumbnail, embed.video];
  const shows = fields.length > 0 || pictures.some((each) => each !== undefined && each !== null);
  const empty = !shows && textsOf(embed).every(isBlank);
  const blank = fields.flatMap((field, at) =>
    ['name', 'value']
      .filter((key) => typeof field[key] === 'string' && isBlank(field[key]))
      .map((key) => required(['fields', at, key])),
  );
  return [...(empty ? [required(['description'])] : []), ...blank];
}

function urlFaults({ url, author, footer, image, thumbnail }: Json): PlacedFault[] {
  const of = (part: unknown, key: string) => (part as Json | null | undefined)?.[key];
  return [
    ...schemeFaults(['url'], url, WEB),
    ...schemeFaults(['author', 'url'], of(author, 'url'), WEB),
    ...schemeFaults(['author', 'icon_url'], of(author, 'icon_url'), WEB_OR_FILE),
    ...schemeFaults(['footer', 'icon_url'], of(footer, 'icon_url'), WEB_OR_FILE),
    ...schemeFaults(['image', 'url'], of(image, 'url'), WEB_OR_FILE),
    ...schemeFaults(['thumbnail', 'url'], of(thumbnail, 'url'), WEB_OR_FILE),
  ];
}
