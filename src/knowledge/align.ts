import { basename } from 'node:path';
import type { Draft } from './draft.ts';
import { quote } from './fault.ts';
import { factNames } from './front-matter.ts';
import type { DraftSection } from './markdown.ts';
import { plural } from './plural.ts';

/** Whether headings, paragraphs and facts stand one to one; where they part is reported. */
export function followsOriginal(translation: Draft, original: Draft): boolean {
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
          ? `the original has nothing like ${name(here)}, from passage ${passages + 1} on`
          : `${name(there)} of the original, from passage ${passages + 1} on, is missing`,
      };
    }
    const [count, wanted] = [here.passages.length, there.passages.length];
    if (count !== wanted) {
      return {
        line: here.passages[Math.min(count, wanted)]?.line ?? here.passages.at(-1)?.line,
        message: `${name(here)} has ${plural(count, 'paragraph')}, in the original ${wanted}; compare from passage ${passages + 1} on`,
      };
    }
    passages += here.passages.length;
  }
  return null;
}

function name(section: DraftSection | undefined): string {
  return section?.heading
    ? `the heading ${quote(section.heading.text)}`
    : 'the part before the first heading';
}

function meetingsFollow(translation: Draft, original: Draft): boolean {
  if (translation.meetings.length !== original.meetings.length) {
    translation.report(
      translation.meetings[0]?.line ?? 1,
      `The translation tells of ${plural(translation.meetings.length, 'meeting')}, ${basename(original.file)} of ${original.meetings.length}. Give the same meetings in both, in the same order.`,
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
        `This meeting has ${plural(meeting.subjects.length, 'subject')}, in ${basename(original.file)} (line ${own.line}) it has ${own.subjects.length}. Give the same subjects in both, in the same order.`,
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
