import { plural } from '../plural.ts';
import { firstWords } from './first-words.ts';

const quote = (text: string) => `“${firstWords(text)}”`;
const marker = (number: string, sign: string) =>
  `Where “${number}${sign}” begins a sentence, write “${number}\\${sign}”.`;
const part = (heading: string | null) =>
  heading === null ? 'the part before the first heading' : `the heading ${quote(heading)}`;
const factLayout = '“says:” (words of the article) and “passage:” (the number of their paragraph)';

/** What may be wrong in English: each says how to mend it too. */
export const en = {
  // Files and folders
  noArticle:
    'There is no article here. Add one as a file such as my-article.ar.md, with a title (“# …”) and paragraphs.',
  unreadableFolder: (reason: string) => `The folder of the articles cannot be read. ${reason}`,
  otherKind: (better: string) =>
    `Articles are Markdown or plain text in files that end in “.md”. Save this one as ${better}, or move it elsewhere.`,
  tooDeep:
    'Articles in a folder of their own are not read. Move this file up into the folder of the articles, or elsewhere.',
  badId: (better: string) =>
    `The name before “.md” is the article's id: 1–32 of a-z, 0-9 and “-”. Rename the file, for example to ${better}.`,
  foreign: (language: string, id: string) =>
    `Naba reads Arabic (ar) and English (en), not “${language}”. Rename the file to ${id}.ar.md or ${id}.en.md.`,
  noFile: 'This is not a file but a folder or a device. Give it a name without “.md”.',
  tooLarge: (bytes: number, most: number) =>
    `The file has ${bytes} bytes, and an article ${most} at most: split or remove it.`,
  unparsed: (reason: string) => `The file cannot be read: ${quote(reason)}. Write it more simply.`,
  tangled:
    'More signs of formatting stand here than can be read: quotations or lists in each other, emphasis or links. Write the text alone.',
  manyLines: (most: number) =>
    `An article has ${most} lines of text at most, and here they are more: split it, or write each paragraph on one line.`,
  moreFaults: (count: number) =>
    `The file has ${plural(count, 'more fault')} from here on. Mend those above first.`,
  notUtf8: 'This is not UTF-8 text. Open the file in an editor and save it as UTF-8.',
  missing: 'It is not there, or is a link to something that is not there.',
  noFolder: 'It is not a folder.',
  forbidden:
    'It may not be read by the user that Naba runs as: allow reading (chmod u+r, or its owner).',
  unreadable: (code: string) => `It cannot be read (${code}).`,
  empty: 'The file is empty. Write a title (“# …”) and the paragraphs, or remove the file.',

  // The front matter
  unclosed:
    'The front matter opens with “---” but is never closed. Write another line “---” below its last key.',
  keyTwice: 'This key stands in the front matter twice. Keep one of the two.',
  noYaml: (reason: string) =>
    `The front matter is not valid YAML: ${reason}. Put a value that holds “:” or “#” in "quotation marks", and indent with spaces.`,
  noKeys: 'The front matter holds lines of “key: value”, for example “title: …”.',
  unknownKey: (name: string, meant: string | undefined, known: string) =>
    `There is no key ${quote(name)} here. ${meant ? `Did you mean “${meant}”?` : `The keys are ${known}.`}`,
  noText: (key: string) => `“${key}” is one text: write “${key}: …” on one line.`,
  comment: (comment: string, key: string) =>
    `${quote(comment)} is a comment here, and no part of “${key}”. Put the whole value in "quotation marks", or the comment on a line of its own.`,
  noList: (key: string) =>
    `“${key}” is a list: begin each of its items with “- ” on a line below it.`,
  noLanguage: (given: string) => `The language is “ar” or “en”, not ${quote(given)}.`,
  noTruth: (given: string) => `“translation” is true or false, not ${quote(given)}.`,
  noDay: (given: string) =>
    `${quote(given)} is not a day of the calendar. Write year-month-day, for example 2026-03-31, or leave “date” out.`,
  noTitle:
    'The article has no title. Write “title: …” in the front matter, or “# …” as the first line of the text.',
  twoTitles: (above: string, heading: string) =>
    `There are two titles: ${quote(above)} in the front matter and ${quote(heading)} here. Keep one; a heading inside the article begins with “##”.`,
  twoLanguages: (named: string, stated: string) =>
    `The file's name says “${named}”, its front matter says “language: ${stated}”. Keep the right one.`,
  unknownLanguage: (id: string) =>
    `The language cannot be told from the text. Rename the file to ${id}.ar.md or ${id}.en.md.`,

  // Meetings
  noMeeting: (keys: string) => `A meeting names its ${keys}, each on lines of its own.`,
  meetingLacks: (keys: readonly string[]) =>
    `The meeting lacks ${keys.map((key) => `“${key}”`).join(', ')}. Add each with ${factLayout} under it.`,
  noSubjects: `“subjects” is empty. Add what was discussed: ${factLayout}.`,
  noFact: (key: string) => `“${key}” needs ${factLayout} under it.`,
  noNumber: (given: string) =>
    `“passage” is the number of a paragraph, counted from 1 without the headings, not ${quote(given)}.`,
  noSuchPassage: (passage: number, count: number, remedy: string) =>
    `There is no passage ${passage}: the article has ${count}. ${remedy}`,
  notSaid: (passage: number, text: string, remedy: string) =>
    `Passage ${passage} does not say ${quote(text)}. ${remedy}`,
  saidElsewhere: (passage: number) =>
    `Passage ${passage} does: write “passage: ${passage}”, or copy other words.`,
  saidNowhere: (text: string) =>
    `No passage says ${quote(text)} word for word: copy the words from the article.`,

  // The text
  noParagraph: 'The article has no paragraph. Write its text below its title and front matter.',
  longTitle: (text: string, length: number, most: number) =>
    `The title ${quote(text)} has ${length} characters, and may have ${most}. Shorten it, or write it as a paragraph.`,
  longHeading: (text: string, length: number, most: number) =>
    `The heading ${quote(text)} has ${length} characters, and may have ${most}. Shorten it, or write it as a paragraph.`,
  underlined: (sign: string) =>
    `A line “${sign}” right below a text makes no heading of it here. Begin the heading with “##”, or leave an empty line above the rule.`,
  lostHeading: (text: string, below: string) =>
    `Readers would never see the heading ${quote(text)}: no paragraph stands between it and ${quote(below)}, which is below it. Make one heading of the two, or write a paragraph between them.`,
  longPassage: (text: string, length: number, most: number) =>
    `The paragraph ${quote(text)} has ${length} characters (signs such as “*” or “.” count twice), and may have ${most}: a reply would cut it. Split it in two with an empty line, and in the translation likewise.`,
  html: (html: string) =>
    `HTML is not read: ${quote(html)}. Write the text alone; a “<” that readers should see is written “\\<”.`,
  table: 'A table cannot be shown. Write what it says in sentences.',
  noBlock: (type: string) =>
    `Naba reads headings, paragraphs and lists of questions, not “${type}”. Write it as a paragraph.`,
  strayList: (number: string, sign: string) =>
    `A list holds the questions that the paragraph right above it answers, and no paragraph stands there. Move it below its paragraph. ${marker(number, sign)}`,
  noItem: (number: string, sign: string) =>
    `Each item of a list is one question. Write one question a line, after “- ”. ${marker(number, sign)}`,
  noQuestion: (text: string, number: string, sign: string) =>
    `A list holds questions that its paragraph answers, but ${quote(text)} does not end in “؟” or “?”. End it so, or write it as a paragraph. ${marker(number, sign)}`,
  questionTwice: (text: string, line: number) =>
    `The question ${quote(text)} stands on line ${line} already. Keep it once.`,

  // An original and its translation
  noOriginal: (file: string) =>
    `This says that it is a translation, but its original is missing. Add its file, “${file}”, or remove “translation: true”.`,
  sameLanguage: (original: string, language: string) =>
    `${original} is in “${language}” too. A translation is in the other language: correct the file's name or its “language”.`,
  rivalOriginal: (file: string, id: string, language: string, remedy: string) =>
    `${file} holds the original of “${id}” as well, in “${language}”. ${remedy}`,
  rivalTranslation: (file: string, id: string, language: string, remedy: string) =>
    `${file} holds a translation of “${id}” as well, in “${language}”. ${remedy}`,
  keepOne: 'Keep one of them, or give one another id.',
  nameOriginal: 'Remove “translation: true” from the one that is the original.',
  nameTranslation:
    'Write “translation: true” in the front matter of the one that is the translation.',
  parts: (original: string, how: string) =>
    `The translation parts from ${original} here: ${how}. Give each heading and each paragraph of the original its own in the translation.`,
  tooMuch: (heading: string | null, passage: number) =>
    `the original has nothing like ${part(heading)}, from passage ${passage} on`,
  tooLittle: (heading: string | null, passage: number) =>
    `${part(heading)} of the original, from passage ${passage} on, is missing`,
  otherCount: (heading: string | null, count: number, wanted: number, passage: number) =>
    `${part(heading)} has ${plural(count, 'paragraph')}, in the original ${wanted}; compare from passage ${passage} on`,
  otherMeetings: (count: number, original: string, wanted: number) =>
    `The translation tells of ${plural(count, 'meeting')}, ${original} of ${wanted}. Give the same meetings in both, in the same order.`,
  otherSubjects: (count: number, original: string, line: number, wanted: number) =>
    `This meeting has ${plural(count, 'subject')}, in ${original} (line ${line}) it has ${wanted}. Give the same subjects in both, in the same order.`,
  otherPassage: (passage: number, wanted: number, original: string, line: number) =>
    `This fact is from passage ${passage} here and from passage ${wanted} in ${original} (line ${line}). Name the same passage in both.`,
};

/** What may be wrong, in one language. */
export type FaultTexts = typeof en;
