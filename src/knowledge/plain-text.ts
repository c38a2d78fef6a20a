import type { Html, PhrasingContent } from 'mdast';
import type { Report } from './fault.ts';

/** What a reader sees: the text without formatting, on one line. HTML in it is reported. */
export function plainText(nodes: readonly PhrasingContent[], report: Report): string {
  return joinLines(linesOf(nodes, report));
}

/** Lines as one text, with a single space where each ended. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(?<![ \t])[ \t]*\n[ \t\n]*/g, ' ') // a run of spaces is tried from its start alone
    .trim();
}

/** The text without formatting, line by line as it is written. */
export function linesOf(nodes: readonly PhrasingContent[], report: Report): string[] {
  return textOf(nodes, report).split('\n');
}

/** Whether a text has a letter or a digit: what has none says nothing, or cannot even be seen. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What nodes say. The spaces on both sides of one that says nothing, such as a picture, become one. */
function textOf(nodes: readonly PhrasingContent[], report: Report): string {
  let text = '';
  let silent = false;
  for (const node of nodes) {
    const said = inlineText(node, report);
    text += silent && text.endsWith(' ') ? said.replace(/^ +/, '') : said;
    silent = said === '';
  }
  return text;
}

function inlineText(node: PhrasingContent, report: Report): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'html':
      checkHtml(node, report);
      return '';
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return textOf(node.children, report);
  }
}

/** Reports HTML that is no comment: readers would be shown its tags as they are written. */
export function checkHtml({ value, position }: Html, report: Report): void {
  if (/^\s*<!--[^]*-->\s*$/.test(value)) return;
  report(position?.start.line ?? 1, (say) => say.html(value));
}
