import type { List, ListItem, RootContent, ThematicBreak } from 'mdast';
import { longestHeading, longestPassage } from './article.ts';
import { blocksOf } from './blocks.ts';
import type { Report } from './fault.ts';
import { checkHtml, hasWords, joinLines, linesOf, plainText } from './plain-text.ts';

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
  /** The first heading of level 1 that says something, where it stands before everything else. */
  readonly title: Line | null;
  /** Sections that hold at least one paragraph. */
  readonly sections: readonly DraftSection[];
}

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
  let previous: RootContent | null = null;
  let depth = 0;
  for (const block of blocksOf(markdown)) {
    const line = block.position?.start.line ?? 1;
    const current = sections.at(-1)!;
    switch (block.type) {
      case 'heading': {
        const heading = { text: plainText(block.children, report), line };
        const first = title === null && sections.length === 1 && !current.passages.length;
        if (first && block.depth === 1 && hasWords(heading.text)) title = heading;
        else {
          checkLength('longHeading', heading, report);
          const above = current.passages.length === 0 ? current.heading : null;
          if (above && hasWords(above.text) && block.depth > depth) {
            report(above.line, (say) => say.lostHeading(above.text, heading.text));
          }
          depth = block.depth;
          sections.push({ heading, passages: [] });
        }
        break;
      }
      case 'paragraph': {
        const lines = linesOf(block.children, report);
        checkTable(lines, line, report);
        const equals = lines.findIndex((each, at) => at > 0 && /^={3,}[ \t]*$/.test(each));
        if (equals !== -1) report(line + equals, (say) => say.underlined('==='));
        const text = joinLines(lines);
        checkPassage(text, line, report);
        if (hasWords(text)) current.passages.push({ text, line, questions: [] });
        break;
      }
      case 'list': {
        const passage = previous?.type === 'paragraph' ? current.passages.at(-1) : undefined;
        if (passage) passage.questions.push(...readQuestions(block, markdown, report));
        else {
          report(line, (say) => say.strayList(...markerOf(block, markdown)));
        }
        break;
      }
      case 'thematicBreak':
        if (isUnderline(block, previous, markdown)) report(line, (say) => say.underlined('---'));
        break;
      case 'html':
        checkHtml(block, report);
        break;
      default:
        report(line, (say) => say.noBlock(block.type));
    }
    previous = block;
  }
  return { title, sections: sections.filter(({ passages }) => passages.length > 0) };
}

/** Whether a rule is of dashes alone and right below a paragraph: to others, that makes it a heading. */
function isUnderline(rule: ThematicBreak, above: RootContent | null, markdown: string): boolean {
  return (
    above?.type === 'paragraph' &&
    above.position?.end.line === (rule.position?.start.line ?? 1) - 1 &&
    /^-{3,}[ \t]*$/.test(markdown.slice(rule.position?.start.offset, rule.position?.end.offset))
  );
}

/** Tables are none of Markdown's own: their lines would be read as one sentence. */
function checkTable(lines: readonly string[], line: number, report: Report): void {
  const below = lines.findIndex(
    (each, at) => /^(?=.*-)(?=.*\|)[-|: \t]+$/.test(each) && lines[at - 1]?.includes('|'),
  );
  if (below === -1) return;
  report(line + below - 1, (say) => say.table);
}

/** Reports a heading or a title that is too long to be one. */
export function checkLength(
  fault: 'longHeading' | 'longTitle',
  { text, line }: Line,
  report: Report,
): void {
  if (text.length <= longestHeading) return;
  report(line, (say) => say[fault](text, text.length, longestHeading));
}

/** Reports a paragraph that no reply can show whole. */
function checkPassage(text: string, line: number, report: Report): void {
  const length = text.length + (text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0);
  if (length <= longestPassage) return;
  report(line, (say) => say.longPassage(text, length, longestPassage));
}

/** Number and sign that begin a list: they may be meant as text, `1929. That was the year.` */
function markerOf({ position }: List | ListItem, markdown: string): [string, string] {
  const [, number = '', sign = '-'] =
    /^(\d*)(.)/.exec(markdown.slice(position?.start.offset)) ?? [];
  return [number, sign];
}

/** The questions of a list, each of which must be one line that ends in a question mark. */
function readQuestions(list: List, markdown: string, report: Report): Line[] {
  return list.children.flatMap((item) => {
    const line = item.position?.start.line ?? 1;
    const [paragraph, ...more] = item.children;
    const said = paragraph?.type === 'paragraph' ? plainText(paragraph.children, report) : '';
    const text = said.replace(/^\[[ x]\] +/i, ''); // a box to tick is none of its words
    if (!hasWords(text) || more.length > 0) {
      report(line, (say) => say.noItem(...markerOf(item, markdown)));
      return [];
    }
    if (!/[؟?][\p{Pf}"'\u200e\u200f]*$/u.test(text)) {
      report(line, (say) => say.noQuestion(text, ...markerOf(item, markdown)));
      return [];
    }
    return [{ text, line }];
  });
}
