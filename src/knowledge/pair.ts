import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article, Fact, Language, Localized, Meeting, Passage, Section } from './article.ts';
import { followsOriginal } from './align.ts';
import { otherLanguage } from './article.ts';
import type { Draft } from './draft.ts';
import { type DraftFact, type DraftMeeting, factNames } from './front-matter.ts';

/**
 * Finds the original and its translation among the files of one id.
 * Null where they do not make one article; why is reported.
 */
export function pairDrafts(
  drafts: readonly Draft[],
): { original: Draft; translation: Draft | null } | null {
  const [original, ...moreOriginals] = drafts.filter((draft) => !draft.translation);
  const [translation, ...moreTranslations] = drafts.filter((draft) => draft.translation);
  if (original) reportRivals(original, moreOriginals);
  if (translation) reportRivals(translation, moreTranslations);
  if (!original && moreTranslations.length === 0) {
    translation?.report(1, (say) =>
      say.noOriginal(`${translation.id}.${otherLanguage(translation.language)}.md`),
    );
  }
  if (!original || moreOriginals.length > 0 || moreTranslations.length > 0) return null;
  if (translation?.language === original.language) {
    translation.report(1, (say) => say.sameLanguage(basename(original.file), original.language));
    return null;
  }
  return { original, translation: translation ?? null };
}

/** Tells every other file that claims to be what the first one is. */
function reportRivals(first: Draft, others: readonly Draft[]): void {
  for (const { id, language, report } of others) {
    const [rival, mistaken] = first.translation
      ? (['rivalTranslation', 'nameOriginal'] as const)
      : (['rivalOriginal', 'nameTranslation'] as const);
    const remedy = language === first.language ? 'keepOne' : mistaken;
    report(1, (say) => say[rival](basename(first.file), id, first.language, say[remedy]));
  }
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

/**
 * Eight hexadecimal digits of the content's SHA-256. Suggested questions are no part of it: buttons
 * under answers outlive a word that is put right in one.
 */
function fingerprint(content: object): string {
  const text = JSON.stringify(content, (key, value: unknown) =>
    key === 'questions' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
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
