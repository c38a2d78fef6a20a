import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of a message, as Discord's Markdown understands it. */
export type MarkdownNode =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'br' | 'newline' | 'everyone' | 'here' }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strikethrough' | 'spoiler';
      readonly content: readonly MarkdownNode[];
    }
  | { readonly type: 'blockQuote' | 'subtext'; readonly content: readonly MarkdownNode[] }
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly content: readonly MarkdownNode[];
    }
  | { readonly type: 'inlineCode'; readonly content: string }
  | { readonly type: 'codeBlock'; readonly lang: string; readonly content: string }
  | {
      readonly type: 'link' | 'url' | 'autolink';
      readonly target: string;
      readonly content: readonly MarkdownNode[];
    }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start?: number;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly type: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'emoji' | 'twemoji'; readonly name: string }
  | { readonly type: 'timestamp'; readonly timestamp: string; readonly format?: string }
  | { readonly type: 'slashCommand'; readonly fullName: string }
  | { readonly type: 'guildNavigation' };

// The library knows Discord's marks but for its lists; simple-markdown, which it is built on, does.
const plainList = SimpleMarkdown.defaultRules.list;
/** The lines that belong to a list: those with a bullet, and those indented below one. */
const listLines = /^(?: *(?:[-*]|\d{1,9}\.) [^\n]*(?:\n|$)| {2,}[^\n]*(?:\n|$))+/u;
const parseNodes = SimpleMarkdown.parserFor({
  ...rulesExtended,
  list: {
    ...plainList,
    match: (source, state, previous) =>
      plainList.match(listLines.exec(source)?.[0] ?? '', { ...state, inline: false }, previous),
  },
});

/** Reads a text as Discord does. Never throws: what is no mark stays text. */
export function parseMarkdown(source: string): MarkdownNode[] {
  return joinTexts(parseNodes(source, { inline: true }) as unknown as readonly MarkdownNode[]);
}

/** The parser cuts text at every letter that is not Latin; joined again, Arabic can be shaped. */
function joinTexts(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const joined: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', content: last.content + node.content };
    } else if (node.type === 'list') {
      joined.push({ ...node, items: node.items.map(joinTexts) });
    } else if ('content' in node && Array.isArray(node.content)) {
      joined.push({ ...node, content: joinTexts(node.content) } as MarkdownNode);
    } else {
      joined.push(node);
    }
  }
  return joined;
}
