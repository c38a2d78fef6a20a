import { element } from './element.ts';
import { parseMarkdown, type MarkdownNode } from './markdown.ts';
import type { Texts } from './texts.ts';
import { drawLink } from './web-link.ts';
import { markWriting } from './writing.ts';

/** What a text refers to and cannot say itself. */
export interface Surroundings {
  /** How dates and times are written. */
  readonly locale: string;
  readonly texts: Texts;
  /** The name of a person; null where nobody of that id is known. */
  userName(id: string): string | null;
  channelName(id: string): string | null;
  /** A command's name in the reader's language; its own where it is not known. */
  commandLabel(name: string): string;
  /** Begins the command that was pressed in a text. */
  openCommand(name: string): void;
}

/**
 * Draws a text with Discord's Markdown. Every line becomes a block of its own, with the direction
 * and the language of what stands in it.
 */
export function drawText(source: string, around: Surroundings): DocumentFragment {
  const drawn = document.createDocumentFragment();
  let line: Node[] = [];
  const endLine = (): void => {
    drawn.append(markWriting(element('div', { class: 'line' }, ...line)));
    line = [];
  };
  const nodes = parseMarkdown(source);
  for (const [index, node] of nodes.entries()) {
    const block = drawBlock(node, around);
    if (block !== null) {
      if (line.length > 0) endLine();
      drawn.append(block);
    } else if (node.type === 'br' || node.type === 'newline') {
      // The line break that ends a block is part of the block.
      const before = nodes[index - 1];
      if (line.length > 0 || before === undefined || !isBlock(before)) endLine();
    } else {
      line.push(drawInline(node, around));
    }
  }
  if (line.length > 0) endLine();
  return drawn;
}

/** Draws a text that has one line only, such as a title. */
export function drawLine(source: string, around: Surroundings): Node[] {
  return parseMarkdown(source).map((node) => drawInline(node, around));
}

function isBlock(node: MarkdownNode): boolean {
  return ['heading', 'subtext', 'blockQuote', 'codeBlock', 'list'].includes(node.type);
}

function drawBlock(node: MarkdownNode, around: Surroundings): HTMLElement | null {
  const inline = (nodes: readonly MarkdownNode[]): Node[] =>
    nodes.map((child) => drawInline(child, around));
  switch (node.type) {
    case 'heading':
      // One level for all sizes: a message that starts with `###` would else skip some.
      return markWriting(
        element('h2', { class: `heading heading-${node.level}` }, ...inline(node.content)),
      );
    case 'subtext':
      return markWriting(element('div', { class: 'line subtext' }, ...inline(node.content)));
    case 'blockQuote':
      return markWriting(element('blockquote', {}, ...drawLines(node.content, around)));
    case 'codeBlock':
      return element(
        'pre',
        { dir: 'ltr', tabindex: 0 },
        element('code', { 'data-language': node.lang }, node.content),
      );
    case 'list': {
      const items = node.items.map((item) =>
        markWriting(element('li', {}, ...drawLines(item, around))),
      );
      const list = node.ordered
        ? element('ol', { start: node.start }, ...items)
        : element('ul', {}, ...items);
      return markWriting(list);
    }
    default:
      return null;
  }
}

/** The content of a block: inline pieces, and blocks inside it. */
function drawLines(nodes: readonly MarkdownNode[], around: Surroundings): Node[] {
  const last = nodes.at(-1);
  const trimmed = last?.type === 'br' ? nodes.slice(0, -1) : nodes;
  return trimmed.map((node) => drawBlock(node, around) ?? drawInline(node, around));
}

function drawInline(node: MarkdownNode, around: Surroundings): Node {
  const inside = (nodes: readonly MarkdownNode[]): Node[] =>
    nodes.map((child) => drawInline(child, around));
  const { texts } = around;
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.content);
    case 'br':
    case 'newline':
      return element('br');
    case 'strong':
      return element('strong', {}, ...inside(node.content));
    case 'em':
      return element('em', {}, ...inside(node.content));
    case 'underline':
      return element('u', {}, ...inside(node.content));
    case 'strikethrough':
      return element('s', {}, ...inside(node.content));
    case 'spoiler':
      return drawSpoiler(inside(node.content), texts);
    case 'inlineCode':
      return element('code', { dir: 'auto' }, node.content);
    case 'link':
    case 'url':
    case 'autolink':
      return drawLink(node.target, inside(node.content));
    case 'user':
      return mention(`@${around.userName(node.id) ?? texts.unknownUser}`);
    case 'role':
      return mention(`@${node.id}`);
    case 'channel':
      return mention(`#${around.channelName(node.id) ?? texts.unknownChannel}`);
    case 'everyone':
    case 'here':
      return mention(`@${node.type}`);
    case 'emoji':
      return document.createTextNode(`:${node.name}:`);
    case 'twemoji':
      return document.createTextNode(node.name);
    case 'timestamp':
      return drawTime(Number(node.timestamp), node.format ?? 'f', around.locale);
    case 'slashCommand':
      return commandMention(node.fullName, around);
    case 'guildNavigation':
      return document.createTextNode('');
    default:
      return drawBlock(node, around) ?? document.createTextNode('');
  }
}

function mention(name: string): HTMLElement {
  return markWriting(element('span', { class: 'mention' }, name));
}

/** A command that a text names: a button that begins it. */
function commandMention(fullName: string, around: Surroundings): HTMLElement {
  const begin = { click: () => around.openCommand(fullName) };
  const button = element('button', { type: 'button', class: 'mention', on: begin });
  button.append(`/${around.commandLabel(fullName)}`);
  return markWriting(button);
}

function drawSpoiler(content: readonly Node[], texts: Texts): HTMLElement {
  const cover = element('button', {
    type: 'button',
    class: 'spoiler',
    'aria-label': texts.spoiler,
  });
  cover.append(element('span', { 'aria-hidden': 'true' }, ...content));
  cover.addEventListener('click', () => {
    const shown = element('span', { class: 'spoiler shown', tabindex: -1 }, ...content);
    cover.replaceWith(shown);
    shown.focus();
  });
  return cover;
}

const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const relativeUnits: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function drawTime(seconds: number, format: string, locale: string): Node {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return document.createTextNode(String(seconds));
  const whole = new Intl.DateTimeFormat(locale, timeStyles.F).format(date);
  let text = new Intl.DateTimeFormat(locale, timeStyles[format] ?? timeStyles.f).format(date);
  if (format === 'R') {
    const distance = seconds - Date.now() / 1_000;
    const [unit, size] = relativeUnits.find(([, length]) => Math.abs(distance) >= length) ?? [
      'second',
      1,
    ];
    text = new Intl.RelativeTimeFormat(locale).format(Math.round(distance / size), unit);
  }
  return element('time', { datetime: date.toISOString(), title: whole }, text);
}
