import Fuse from 'fuse.js';
import type { Language } from './article.ts';
import type { Report } from './fault.ts';
import { isLanguage } from './file.ts';
import type { Line } from './markdown.ts';
import type { Value, YamlMap } from './yaml.ts';

/** A fact as one file gives it: the words, and the number of the passage that holds them. */
export interface DraftFact extends Line {
  readonly passage: number;
}

/** A meeting as one file gives it. What is missing is null, and has been reported. */
export interface DraftMeeting {
  readonly line: number;
  readonly facts: Readonly<Record<FactName, DraftFact | null>>;
  readonly subjects: readonly (DraftFact | null)[];
}

/** What a file says about itself above its text. */
export interface FrontMatter {
  readonly title: Line | null;
  /** ISO 8601 day. */
  readonly date: string | null;
  readonly source: string | null;
  readonly language: Language | null;
  readonly translation: boolean;
  readonly translator: string | null;
  readonly meetings: readonly DraftMeeting[];
}

/** What every meeting names once. */
export const factNames = ['host', 'guest', 'country', 'when', 'where'] as const;
export type FactName = (typeof factNames)[number];

const keys = ['title', 'date', 'source', 'language', 'translation', 'translator', 'meetings'];
const meetingKeys = [...factNames, 'subjects'];

/** Reads the keys above an article; what cannot be read is reported and left out. */
export function readFrontMatter(map: YamlMap, report: Report): FrontMatter {
  checkKeys(map, keys, report);
  const language = readText(map, 'language', report);
  if (language !== null && !isLanguage(language.text)) {
    report(language.line, (say) => say.noLanguage(language.text));
  }
  const translation = readText(map, 'translation', report);
  if (translation !== null && !/^(?:true|false)$/i.test(translation.text)) {
    report(translation.line, (say) => say.noTruth(translation.text));
  }
  return {
    title: readWords(map, 'title', report),
    date: readDate(readText(map, 'date', report), report),
    source: readWords(map, 'source', report)?.text ?? null,
    language: language !== null && isLanguage(language.text) ? language.text : null,
    translation: translation !== null && translation.text.toLowerCase() !== 'false',
    translator: readWords(map, 'translator', report)?.text ?? null,
    meetings: readList(map, 'meetings', report).flatMap((item) => readMeeting(item, report)),
  };
}

/** Reports keys that are none of the known ones, with the one that was probably meant. */
function checkKeys(map: YamlMap, known: readonly string[], report: Report): void {
  for (const [name, { line }] of map.entries) {
    if (known.includes(name)) continue;
    const alike = known.filter((key) => Math.abs(key.length - name.length) <= 2);
    const meant = new Fuse(alike, { threshold: 0.4 }).search(name.toLowerCase())[0]?.item;
    report(line, (say) => say.unknownKey(name, meant, known.join(', ')));
  }
}

/** The text under a key; null where it is left out or empty. */
function readText(map: YamlMap, key: string, report: Report): Line | null {
  const value = map.entries.get(key);
  if (value === undefined) return null;
  if (value.kind !== 'text') {
    report(value.line, (say) => say.noText(key));
    return null;
  }
  return value.text === '' ? null : { text: value.text, line: value.line };
}

/** As {@link readText}, for texts in which a `#` may be meant as one. */
function readWords(map: YamlMap, key: string, report: Report): Line | null {
  const value = map.entries.get(key);
  if (value?.kind === 'text' && value.comment !== null) {
    const { text, comment, line } = value;
    // Behind nothing, “# …” is a note to whoever fills it in; “#1” is not.
    if (text !== '' || /^#\S/.test(comment)) report(line, (say) => say.comment(comment, key));
  }
  return readText(map, key, report);
}

/** The items under a key; none where it is left out or empty. */
function readList(map: YamlMap, key: string, report: Report): readonly Value[] {
  const value = map.entries.get(key);
  if (value === undefined || (value.kind === 'text' && value.text === '')) return [];
  if (value.kind === 'list') return value.items;
  report(value.line, (say) => say.noList(key));
  return [];
}

function readDate(date: Line | null, report: Report): string | null {
  if (date === null) return null;
  const text = westernDigits(date.text);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // A day that is not in the calendar, such as 31 April, comes back as another one.
  if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) {
    return text;
  }
  report(date.line, (say) => say.noDay(date.text));
  return null;
}

function readMeeting(value: Value, report: Report): DraftMeeting[] {
  if (value.kind !== 'map') {
    report(value.line, (say) => say.noMeeting(meetingKeys.join(', ')));
    return [];
  }
  checkKeys(value, meetingKeys, report);
  const missing = meetingKeys.filter((name) => !value.entries.has(name));
  if (missing.length > 0) report(value.line, (say) => say.meetingLacks(missing));
  const facts = factNames.map((name) => [name, readFact(value.entries.get(name), name, report)]);
  const subjects = readList(value, 'subjects', report);
  if (value.entries.has('subjects') && subjects.length === 0) {
    report(value.line, (say) => say.noSubjects);
  }
  return [
    {
      line: value.line,
      facts: Object.fromEntries(facts) as DraftMeeting['facts'],
      subjects: subjects.map((subject) => readFact(subject, 'subjects', report)),
    },
  ];
}

function readFact(value: Value | undefined, name: string, report: Report): DraftFact | null {
  if (value === undefined) return null;
  if (value.kind !== 'map') {
    report(value.line, (say) => say.noFact(name));
    return null;
  }
  checkKeys(value, ['says', 'passage'], report);
  const says = readWords(value, 'says', report);
  const passage = readText(value, 'passage', report);
  if (says === null || passage === null) {
    report(value.line, (say) => say.noFact(name));
    return null;
  }
  const number = westernDigits(passage.text);
  if (!/^[1-9]\d{0,6}$/.test(number)) {
    report(passage.line, (say) => say.noNumber(passage.text));
    return null;
  }
  return { text: says.text, line: says.line, passage: Number(number) };
}

/** Arabic-Indic and Persian digits as 0–9. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
