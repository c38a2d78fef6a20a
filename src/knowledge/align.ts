import { basename } from 'node:path';
import type { Draft } from './draft.ts';
import type { Tell } from './fault.ts';
import { factNames } from './front-matter.ts';
import type { DraftSection } from './markdown.ts';

/** Whether headings, paragraphs and facts stand one to one; where they part is reported. */
export function followsOriginal(translation: Draft, original: Draft): boolean {
  const parting = findParting(translation.sections, original.sections);
  if (parting !== null) {
    translation.report(parting.line ?? 1, (say) =>
      say.parts(basename(original.file), parting.tell(say)),
    );
  }
  return meetingsFollow(translation, original) && parting === null;
}

/** The first place where the shapes of two texts differ. */
function findParting(
  translated: readonly DraftSection[],
  original: readonly DraftSection[],
): { line: number | undefined; tell: Tell } | null {
  let passages = 0;
  for (let place = 0; place < Math.max(translated.length, original.length); place++) {
    const [here, there] = [translated[place], original[place]];
    const line = here?.heading?.line ?? here?.passages[0]?.line;
    const next = passages + 1;
    if (!here || !there || Boolean(here.heading) !== Boolean(there.heading)) {
      const extra = here && (!there || here.heading === null);
      return {
        line: line ?? translated.at(-1)?.passages.at(-1)?.line,
        tell: (say) =>
          extra ? say.tooMuch(headingOf(here), next) : say.tooLittle(headingOf(there), next),
      };
    }
    const [count, wanted] = [here.passages.length, there.passages.length];
    if (count !== wanted) {
      return {
        line: here.passages[Math.min(count, wanted)]?.line ?? here.passages.at(-1)?.line,
        tell: (say) => say.otherCount(headingOf(here), count, wanted, next),
      };
    }
    passages += here.passages.length;
  }
  return null;
}

/** What a section is called; null before the first heading. */
function headingOf(section: DraftSection | undefined): string | null {
  return section?.heading?.text ?? null;
}

function meetingsFollow(translation: Draft, original: Draft): boolean {
  const file = basename(original.file);
  if (translation.meetings.length !== original.meetings.length) {
    translation.report(translation.meetings[0]?.line ?? 1, (say) =>
      say.otherMeetings(translation.meetings.length, file, original.meetings.length),
    );
    return false;
  }
  let follow = true;
  translation.meetings.forEach((meeting, place) => {
    const own = original.meetings[place]!;
    if (meeting.subjects.length !== own.subjects.length) {
      follow = false;
      translation.report(meeting.line, (say) =>
        say.otherSubjects(meeting.subjects.length, file, own.line, own.subjects.length),
      );
    }
    const pairs = [
      ...factNames.map((name) => [meeting.facts[name], own.facts[name]] as const),
      ...meeting.subjects.map((subject, index) => [subject, own.subjects[index]] as const),
    ];
    for (const [here, there] of pairs) {
      if (!here || !there || here.passage === there.passage) continue;
      follow = false;
      translation.report(here.line, (say) =>
        say.otherPassage(here.passage, there.passage, file, there.line),
      );
    }
  });
  return follow;
}
