import type { Language } from './article.ts';
import { isBounded } from './bounds.ts';
import type { Report } from './fault.ts';
import { type FileName, languageOfLetters } from './file.ts';
import { type DraftFact, factNames, type FrontMatter, readFrontMatter } from './front-matter.ts';
import {
  type DraftPassage,
  type DraftSection,
  checkLength,
  type Line,
  readBody,
} from './markdown.ts';
import { hasWords } from './plain-text.ts';
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
 * Reads one file's text. Null where there is too little to go on; every fault is reported, and a
 * draft may come back although some were.
 *
 * @param file - the file's path
 * @param named - what its name says; null where the name is at fault
 */
export function readDraft(
  file: string,
  text: string,
  named: FileName | null,
  report: Report,
): Draft | null {
  if (text.trim() === '') {
    report(1, (say) => say.empty);
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

  const above = front.title && hasWords(front.title.text) ? front.title : null;
  const title = chooseTitle(above, body.title, map !== null, report);
  const language = named && chooseLanguage(named, front.language, passages, report);
  if (passages.length === 0) {
    report(1, (say) => say.noParagraph);
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
    report(heading.line, (say) => say.twoTitles(above.text, heading.text));
  }
  if (!above && !heading && readable) report(1, (say) => say.noTitle);
  const title = above ?? heading ?? { text: '', line: 1 };
  checkLength('longTitle', title, report);
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
    report(1, (say) => say.twoLanguages(named, stated));
  }
  const known =
    named ?? stated ?? languageOfLetters(passages.map((passage) => passage.text).join(' '));
  if (known === null && passages.length > 0) report(1, (say) => say.unknownLanguage(id));
  return known;
}

/** Every fact must stand word for word in the passage that it names. */
function checkMeetings(
  { meetings }: FrontMatter,
  passages: readonly DraftPassage[],
  report: Report,
): void {
  const texts = passages.map(({ text }) => text.normalize());
  for (const { facts, subjects } of meetings) {
    for (const fact of [...factNames.map((name) => facts[name]), ...subjects]) {
      if (fact) checkFact(fact, texts, report);
    }
  }
}

function checkFact(
  { text, line, passage }: DraftFact,
  passages: readonly string[],
  report: Report,
): void {
  const wanted = text.normalize();
  if (passages[passage - 1]?.includes(wanted) === true) return;
  const [holder] = passages
    .flatMap((each, index) => (each.includes(wanted) ? [index + 1] : []))
    .sort((a, b) => Math.abs(a - passage) - Math.abs(b - passage));
  report(line, (say) => {
    const remedy = holder === undefined ? say.saidNowhere(text) : say.saidElsewhere(holder);
    return passage > passages.length
      ? say.noSuchPassage(passage, passages.length, remedy)
      : say.notSaid(passage, text, remedy);
  });
}

/** A question leads to one passage. */
function checkQuestions(passages: readonly DraftPassage[], report: Report): void {
  const seen = new Map<string, number>();
  for (const { text, line } of passages.flatMap((passage) => passage.questions)) {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, line);
    else report(line, (say) => say.questionTwice(text, first));
  }
}
