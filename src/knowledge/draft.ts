import type { Language } from './article.ts';
import { isBounded } from './bounds.ts';
import { quote, type Report } from './fault.ts';
import { type FileName, readText } from './file.ts';
import { type DraftFact, factNames, type FrontMatter, readFrontMatter } from './front-matter.ts';
import {
  type DraftPassage,
  type DraftSection,
  checkLength,
  type Line,
  readBody,
} from './markdown.ts';
import { readYaml, splitFrontMatter } from './yaml.ts';

/** One file read on its own: an article in its own language, or its translation. */
export interface Draft extends FrontMatter {
  readonly file: string;
  readonly id: string;
  readonly language: Language;
  readonly title: Line;
  readonly sections: readonly DraftSection[];
  /** All paragraphs in order: passage number n is at n − 1. */
  readonly passages: readonly DraftPassage[];
  /** Notes a further fault in this file. */
  readonly report: Report;
}

/**
 * Reads one file. Null where there is too little to go on; every fault is reported, and a draft
 * may come back although some were.
 *
 * @param file - the file's path
 * @param named - what its name says; null where the name is at fault
 */
export async function readDraft(
  file: string,
  named: FileName | null,
  report: Report,
): Promise<Draft | null> {
  const text = await readText(file, report);
  if (text === null) return null;
  if (text.trim() === '') {
    report(1, 'The file is empty. Write a title (“# …”) and the paragraphs, or remove the file.');
    return null;
  }
  const parts = splitFrontMatter(text, report);
  if (parts === null || !isBounded(parts, report)) return null;
  const map = readYaml(parts.yaml, report);
  const front = readFrontMatter(map ?? emptyMap, report);
  const body = readBody(parts.markdown, report);
  const passages = body.sections.flatMap((section) => section.passages);
  checkMeetings(front, passages, report);
  checkQuestions(passages, report);

  const title = chooseTitle(front.title, body.title, map !== null, report);
  const language = named && chooseLanguage(named, front.language, passages, report);
  if (passages.length === 0) {
    report(1, 'The article has no paragraph. Write its text below its title and front matter.');
  }
  if (!named || !language || map === null || passages.length === 0) return null;
  return {
    ...front,
    file,
    id: named.id,
    language,
    title,
    sections: body.sections,
    passages,
    report,
  };
}

const emptyMap = { kind: 'map', entries: new Map(), line: 1 } as const;

/**
 * The title, from the front matter or from the text; empty where there is none, which is reported.
 *
 * @param readable - whether the front matter could be read at all; if not, that says enough
 */
function chooseTitle(
  above: Line | null,
  heading: Line | null,
  readable: boolean,
  report: Report,
): Line {
  if (above && heading && above.text !== heading.text) {
    report(
      heading.line,
      `There are two titles: ${quote(above.text)} in the front matter and ${quote(heading.text)} here. Keep one; a heading inside the article begins with “##”.`,
    );
  }
  if (!above && !heading && readable) {
    report(
      1,
      'The article has no title. Write “title: …” in the front matter, or “# …” as the first line of the text.',
    );
  }
  const title = above ?? heading ?? { text: '', line: 1 };
  checkLength('title', title, report);
  return title;
}

/** The language that the name says, else the front matter, else the script of the text. */
function chooseLanguage(
  { id, language: named }: FileName,
  stated: Language | null,
  passages: readonly DraftPassage[],
  report: Report,
): Language | null {
  if (named && stated && named !== stated) {
    report(
      1,
      `The file's name says “${named}”, its front matter says “language: ${stated}”. Keep the right one.`,
    );
  }
  const known = named ?? stated;
  if (known !== null) return known;
  const text = passages.map((passage) => passage.text).join(' ');
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic + latin > 0) return arabic >= latin ? 'ar' : 'en';
  if (passages.length > 0) {
    report(
      1,
      `The language cannot be told from the text. Rename the file to ${id}.ar.md or ${id}.en.md.`,
    );
  }
  return null;
}

/** Every fact must stand word for word in the passage that it names. */
function checkMeetings(
  { meetings }: FrontMatter,
  passages: readonly DraftPassage[],
  report: Report,
): void {
  for (const { facts, subjects } of meetings) {
    for (const fact of [...factNames.map((name) => facts[name]), ...subjects]) {
      if (fact) checkFact(fact, passages, report);
    }
  }
}

function checkFact(
  { text, line, passage }: DraftFact,
  passages: readonly DraftPassage[],
  report: Report,
): void {
  const wanted = text.normalize();
  const holders = passages
    .flatMap((each, index) => (each.text.normalize().includes(wanted) ? [index + 1] : []))
    .sort((a, b) => Math.abs(a - passage) - Math.abs(b - passage));
  if (holders.includes(passage)) return;
  const wrong =
    passage > passages.length
      ? `There is no passage ${passage}: the article has ${passages.length}.`
      : `Passage ${passage} does not say ${quote(text)}.`;
  const remedy =
    holders[0] === undefined
      ? `No passage says ${quote(text)} word for word: copy the words from the article.`
      : `Passage ${holders[0]} does: write “passage: ${holders[0]}”, or copy other words.`;
  report(line, `${wrong} ${remedy}`);
}

/** A question leads to one passage. */
function checkQuestions(passages: readonly DraftPassage[], report: Report): void {
  const seen = new Map<string, number>();
  for (const { text, line } of passages.flatMap((passage) => passage.questions)) {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, line);
    else report(line, `The question ${quote(text)} stands on line ${first} already. Keep it once.`);
  }
}
