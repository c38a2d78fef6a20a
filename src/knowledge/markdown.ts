import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { quote, type Report } from './fault.ts';

/** A text and the line of the file that it begins on. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A paragraph as it stands in one file. */
export interface DraftPassage extends Line {
  readonly questions: readonly Line[];
}

/** A heading and the paragraphs under it; the heading is null before the first one. */
export interface DraftSection {
  readonly heading: Line | null;
  readonly passages: readonly DraftPassage[];
}

/** What the Markdown of one file says. */
export interface Body {
  /** The first heading of level 1, where it stands before everything else. */
  readonly title: Line | null;
  /** Sections that hold at least one paragraph. */
  readonly sections: readonly DraftSection[];
}

/**
 * Markdown that an article does not need is read as plain text, so that nothing of a pasted
 * text vanishes: an indented first line is a paragraph, not code; `[1]: …` is a sentence, not
 * a link's address; a line of dashes does not make a heading of the paragraph above it.
 */
const dialect = {
  extensions: [{ disable: { null: ['codeIndented', 'definition', 'setextUnderline'] } }],
};

/**
 * Reads headings, paragraphs and suggested questions.
 *
 * A list right after a paragraph holds the questions that the paragraph answers. Formatting is
 * dropped and only its text kept: `**word**` is `word`, a link is its label, `\*` is `*`.
 *
 * @param markdown - the whole file with the front matter blanked out, so that lines still count
 */
export function readBody(markdown: string, report: Report): Body {
  let title: Line | null = null;
  const sections: { heading: Line | null; passages: (Line & { questions: Line[] })[] }[] = [
    { heading: null, passages: [] },
  ];
  let previous: RootContent['type'] | null = null;
  for (const block of blocks(fromMarkdown(markdown, dialect).children)) {
    const line = block.position?.start.line ?? 1;
    const current = sections.at(-1)!;
    switch (block.type) {
      case 'heading':
        if (isTitle(block) && title === null && sections.length === 1 && !current.passages.length) {
          title = { text: plainText(block.children), line };
        } else {
          sections.push({ heading: { text: plainText(block.children), line }, passages: [] });
        }
        break;
      case 'paragraph': {
        const text = plainText(block.children);
        if (text !== '') current.passages.push({ text, line, questions: [] });
        break;
      }
      case 'list': {
        const passage = previous === 'paragraph' ? current.passages.at(-1) : undefined;
        if (passage) passage.questions.push(...readQuestions(block, report));
        else {
          report(
            line,
            'A list holds the questions that the paragraph right above it answers, and no paragraph stands there. Move it below its paragraph.',
          );
        }
        break;
      }
      case 'thematicBreak':
        break;
      case 'html':
        if (!isComment(block.value)) {
          report(line, `HTML is not read: ${quote(block.value)}. Write the text alone.`);
        }
        break;
      default:
        report(
          line,
          `Naba reads headings, paragraphs and lists of questions, not “${block.type}”. Write it as a paragraph.`,
        );
    }
    previous = block.type;
  }
  return { title, sections: sections.filter(({ passages }) => passages.length > 0) };
}

/** Blocks in order, those of a block quotation in its place: quoted paragraphs are paragraphs. */
function* blocks(
  children: readonly (RootContent | BlockContent | DefinitionContent)[],
): Generator<RootContent> {
  for (const child of children) {
    if (child.type === 'blockquote') yield* blocks(child.children);
    else yield child;
  }
}

function isTitle(heading: Heading): boolean {
  return heading.depth === 1 && heading.children.length > 0;
}

function isComment(html: string): boolean {
  return /^\s*<!--[^]*-->\s*$/.test(html);
}

/** The questions of a list, each of which must be one line that ends in a question mark. */
function readQuestions(list: List, report: Report): Line[] {
  return list.children.flatMap((item) => {
    const line = item.position?.start.line ?? 1;
    const [paragraph, ...more] = item.children;
    const text = paragraph?.type === 'paragraph' ? plainText(paragraph.children) : '';
    if (text === '' || more.length > 0) {
      report(line, 'Each item of a list is one question. Write one question a line, after “- ”.');
      return [];
    }
    if (!/[؟?][\p{Pf}"'\u200e\u200f]*$/u.test(text)) {
      report(
        line,
        `A list holds questions that its paragraph answers, but ${quote(text)} does not end in “؟” or “?”. End it so, or write it as a paragraph.`,
      );
      return [];
    }
    return [{ text, line }];
  });
}

/** What a reader sees: the text without formatting, its lines joined by single spaces. */
function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(inlineText)
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim();
}

function inlineText(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'html':
      return isComment(node.value) ? '' : node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return node.children.map(inlineText).join('');
  }
}
