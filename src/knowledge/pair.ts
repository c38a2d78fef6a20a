import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article, Fact, Language, Localized, Meeting, Passage, Section } from './article.ts';
import type { Draft } from './draft.ts';
import { quote } from './fault.ts';
import { type DraftFact, type DraftMeeting, factNames } from './front-matter.ts';
import type { DraftSection } from './markdown.ts';

/**
 * Finds the original and its translation among the files of one id.
 * Null where they do not make one article; why is reported.
 */
export function pairDrafts(
  drafts: readonly Draft[],
): { original: Draft; translation: Draft | null } | null {
  const [original, ...moreOriginals] = drafts.filter((draft) => !draft.translation);
  const [translation, ...moreTranslations] = drafts.filter((draft) => draft.translation);
  for (const [first, others] of [
    [original, moreOriginals],
    [translation, moreTranslations],
  ] as const) {
    for (const other of others) {
      const remedy =
        other.language === first!.language
          ? 'Keep one of them, or give one another id.'
          : first!.translation
            ? 'Remove “translation: true” from the one that is the original.'
            : 'Write “translation: true” in the front matter of the one that is the translation.';
      other.report(
        1,
        `${basename(first!.file)} holds ${first!.translation ? 'a translation' : 'the original'} of “${other.id}” as well, in “${first!.language}”. ${remedy}`,
      );
    }
  }
  if (!original && moreTranslations.length === 0) {
    translation?.report(
      1,
      `This says that it is a translation, but its original is missing. Add its file, “${translation.id}.${translation.language === 'ar' ? 'en' : 'ar'}.md”, or remove “translation: true”.`,
    );
  }
  if (!original || moreOriginals.length > 0 || moreTranslations.length > 0) return null;
  if (translation?.language === original.language) {
    translation.report(
      1,
      `${basename(original.file)} is in “${original.language}” too. A translation is in the other language: correct the file's name or its “language”.`,
    );
    return null;
  }
  return { original, translation: translation ?? null };
}

/** Makes an article of its files. Null where the translation does not follow the original. */
export function assemble(original: Draft, translation: Draft | null): Article | null {
  if (translation !== null && !followsOriginal(translation, original)) return null;
  const localize = (own: string, translated: string | undefined): Localized =>
    translation === null || translated === undefined
      ? { [original.language]: own }
      : { [original.language]: own, [translation.language]: translated };

  const sections: Section[] = [];
  const passages: Passage[] = [];
  original.sections.forEach(({ heading, passages: own }, place) => {
    const other = translation?.sections[place];
    const first = passages.length + 1;
    const section = heading && {
      heading: localize(heading.text, other?.heading?.text),
      first,
      last: first + own.length - 1,
    };
    if (section) sections.push(section);
    own.forEach((passage, index) => {
      const questions: Record<Language, readonly string[]> = { ar: [], en: [] };
      questions[original.language] = passage.questions.map(({ text }) => text);
      if (translation) {
        questions[translation.language] =
          other?.passages[index]?.questions.map(({ text }) => text) ?? [];
      }
      passages.push({
        number: first + index,
        text: localize(passage.text, other?.passages[index]?.text),
        section,
        questions,
      });
    });
  });

  const content = {
    id: original.id,
    language: original.language,
    languages: translation ? [original.language, translation.language] : [original.language],
    title: localize(original.title.text, translation?.title.text),
    date: original.date,
    source: original.source,
    ...(translation?.translator && { translator: translation.translator }),
    sections,
    passages,
    meetings: original.meetings.flatMap(
      (meeting, place) => assembleMeeting(meeting, translation?.meetings[place], localize) ?? [],
    ),
  };
  return { ...content, version: fingerprint(content) };
}

/** Eight hexadecimal digits of the content's SHA-256. */
function fingerprint(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}

/** Null where a fact is missing, which has been reported. */
function assembleMeeting(
  meeting: DraftMeeting,
  translated: DraftMeeting | undefined,
  localize: (own: string, translated: string | undefined) => Localized,
): Meeting | null {
  const fact = (own: DraftFact | null, other: DraftFact | null | undefined): Fact | null =>
    own && { value: localize(own.text, other?.text), passage: own.passage };
  const [host, guest, country, when, where] = factNames.map((name) =>
    fact(meeting.facts[name], translated?.facts[name]),
  );
  if (!host || !guest || !country || !when || !where) return null;
  const subjects = meeting.subjects.flatMap(
    (subject, place) => fact(subject, translated?.subjects[place]) ?? [],
  );
  return { host, guest, country, when, where, subjects };
}

/** Whether headings, paragraphs and facts stand one to one; where they part is reported. */
function followsOriginal(translation: Draft, original: Draft): boolean {
  const parting = findParting(translation.sections, original.sections);
  if (parting !== null) {
    translation.report(
      parting.line ?? 1,
      `The translation parts from ${basename(original.file)} here: ${parting.message}. Give each heading and each paragraph of the original its own in the translation.`,
    );
  }
  return meetingsFollow(translation, original) && parting === null;
}

/** The first place where the shapes of two texts differ. */
function findParting(
  translated: readonly DraftSection[],
  original: readonly DraftSection[],
): { line: number | undefined; message: string } | null {
  let passages = 0;
  for (let place = 0; place < Math.max(translated.length, original.length); place++) {
    const [here, there] = [translated[place], original[place]];
    const line = here?.heading?.line ?? here?.passages[0]?.line;
    if (!here || !there || Boolean(here.heading) !== Boolean(there.heading)) {
      const extra = here && (!there || here.heading === null);
      return {
        line: line ?? translated.at(-1)?.passages.at(-1)?.line,
        message: extra
          ? `the original has nothing like ${title(here)}, from passage ${passages + 1} on`
          : `${title(there)} of the original, from passage ${passages + 1} on, is missing`,
      };
    }
    const [count, wanted] = [here.passages.length, there.passages.length];
    if (count !== wanted) {
      return {
        line: here.passages[Math.min(count, wanted)]?.line ?? here.passages.at(-1)?.line,
        message: `${title(here)} has ${count} ${count === 1 ? 'paragraph' : 'paragraphs'}, in the original ${wanted}; compare from passage ${passages + 1} on`,
      };
    }
    passages += here.passages.length;
  }
  return null;
}

function title(section: DraftSection | undefined): string {
  return section?.heading
    ? `the heading ${quote(section.heading.text)}`
    : 'the part before the first heading';
}

function meetingsFollow(translation: Draft, original: Draft): boolean {
  if (translation.meetings.length !== original.meetings.length) {
    translation.report(
      translation.meetings[0]?.line ?? 1,
      `The translation tells of ${translation.meetings.length} meetings, ${basename(original.file)} of ${original.meetings.length}. Give the same meetings in both, in the same order.`,
    );
    return false;
  }
  let follow = true;
  translation.meetings.forEach((meeting, place) => {
    const own = original.meetings[place]!;
    if (meeting.subjects.length !== own.subjects.length) {
      follow = false;
      translation.report(
        meeting.line,
        `This meeting has ${meeting.subjects.length} subjects, in ${basename(original.file)} (line ${own.line}) it has ${own.subjects.length}. Give the same subjects in both, in the same order.`,
      );
    }
    const pairs = [
      ...factNames.map((name) => [meeting.facts[name], own.facts[name]] as const),
      ...meeting.subjects.map((subject, index) => [subject, own.subjects[index]] as const),
    ];
    for (const [here, there] of pairs) {
      if (!here || !there || here.passage === there.passage) continue;
      follow = false;
      translation.report(
        here.line,
        `This fact is from passage ${here.passage} here and from passage ${there.passage} in ${basename(original.file)} (line ${there.line}). Name the same passage in both.`,
      );
    }
  });
  return follow;
}
