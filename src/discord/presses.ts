import { type Article, type Language, languageFor } from '../knowledge/article.ts';
import { answerQuestion } from './answering.ts';
import { articleKey, findArticle, questionKey } from './components/keys.ts';
import { type AnswerView, type Press, readCustomId, type View } from './components/custom-id.ts';
import type { Shelf } from './options.ts';
import { drawView, type ShownPassage } from './replies/answer.ts';
import { drawLibrary, drawOverview, drawReading, type Reading } from './replies/article.ts';
import { drawMeetings, reportingMeetings } from './replies/meetings.ts';
import type { MessageBody, Reply, Response } from './replies/message.ts';
import { notice } from './replies/notice.ts';
import { libraryPage } from './replies/shelf.ts';
import { type Texts, texts } from './texts/texts.ts';

/** A button that was pressed, or a menu of which something was chosen. */
export interface Pressed {
  readonly customId: string;
  /** What was chosen of a menu; null for a button. */
  readonly value: string | null;
  /** Id of whoever pressed it. */
  readonly presser: string;
  readonly reader: Language;
  /** Whether the message is for the presser's eyes alone. */
  readonly private: boolean;
  /** The question that the message repeats; null where it repeats none. */
  readonly asked: string | null;
  readonly shelf: Shelf;
}

/** Whether a press asks a question; others only show what is there. */
export function isQuestion(customId: string): boolean {
  return readCustomId(customId)?.view.kind === 'question';
}

/** Whether a press posts an answer for everyone. */
export function isShare(customId: string): boolean {
  return readCustomId(customId)?.action === 'share';
}

/** Finds what a press leads to. All that it needs is in the custom_id, and on the shelf. */
export function followPress(pressed: Pressed): Response {
  const { notices } = texts[pressed.reader];
  const press = readCustomId(pressed.customId);
  if (press === null) return refuse(pressed.reader, notices.unreadableButton);
  const view =
    pressed.value === null ? press.view : choose(press.view, pressed.value, pressed.shelf, notices);
  if (typeof view === 'string') return refuse(pressed.reader, view);
  // A choice from a menu changes its message, whatever the menu's button would do.
  const action = pressed.value === null ? press.action : 'turn';
  const own = press.asker === pressed.presser;
  const shown = show(view, { ...pressed, private: visibility(action, own, pressed.private) });
  if (typeof shown === 'string') return refuse(pressed.reader, notices[shown]);
  // Whoever is not the asker gets a copy: the asker's page stays where it is.
  if (action === 'share') return { how: 'share', reply: shown };
  return { how: action === 'turn' && own ? 'turn' : 'open', reply: shown };
}

function refuse(language: Language, text: string): Response {
  return { how: 'open', reply: notice(language, text) };
}

/** Whether what comes of a press is for the presser alone. */
function visibility(action: Press['action'], own: boolean, hidden: boolean): boolean {
  if (action === 'share') return false;
  return hidden || !own;
}

/** What a chosen value of a menu leads to, or the notice that says why it leads nowhere. */
function choose(
  view: View,
  value: string,
  { articles }: Shelf,
  notices: Texts['notices'],
): View | string {
  const { language } = view;
  if (view.kind === 'library') {
    const article = articles.find(({ id }) => id === value);
    if (article === undefined) return notices.articleGone;
    const own = languageFor(article, language);
    const { passage: number, meetings } = view;
    if (meetings)
      return { kind: 'meetings', language: own, article: articleKey(article), first: 0 };
    if (number === null) return overviewOf(article, own);
    const { passages } = article;
    if (passages[number - 1] === undefined) return notices.noSuchPassage(number, passages.length);
    return { kind: 'reading', language: own, article: articleKey(article), number, turned: false };
  }
  if (view.kind !== 'overview') return notices.unreadableButton;
  const [, from, to] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(value) ?? [];
  if (from === undefined) return notices.unreadableButton;
  const { article } = view;
  if (to === undefined)
    return { kind: 'reading', language, article, number: Number(from), turned: false };
  return { ...view, first: Number(from), last: Number(to) };
}

/** The overview of a whole article. */
function overviewOf(article: Article, language: Language): View {
  const last = article.passages.length;
  return { kind: 'overview', language, article: articleKey(article), first: 1, last };
}

/** Draws a view for whoever pressed; or names the notice that says why it cannot be drawn. */
function show(
  view: View,
  pressed: Pressed,
): Reply | 'articleChanged' | 'articleGone' | 'questionGone' {
  const { shelf, presser, reader } = pressed;
  const reading: Reading = { asker: presser, language: view.language, reader };
  const shown = (message: MessageBody): Reply => ({ message, private: pressed.private });
  if (view.kind === 'library') {
    const listed = view.meetings ? reportingMeetings(shelf.articles) : shelf.articles;
    // A menu of nothing is none to Discord.
    return listed.length === 0 ? 'articleGone' : shown(drawLibrary(listed, view, reading));
  }
  if ('passages' in view) return showAnswer(view, pressed);
  const article = findArticle(shelf.articles, view.article);
  if (article === 'changed') return 'articleChanged';
  if (article === 'gone') return 'articleGone';
  switch (view.kind) {
    case 'overview':
      if (view.last > article.passages.length || view.first < 1) return 'articleChanged';
      return shown(drawOverview(article, reading, view, libraryPage(shelf.articles, article)));
    case 'reading':
      if (article.passages[view.number - 1] === undefined) return 'articleChanged';
      return shown(drawReading(article, view.number, view.turned, reading));
    case 'meetings':
      return shown(drawMeetings(article, view.first, reading));
    case 'question': {
      const question = article.passages[view.number - 1]?.questions[view.language].find(
        (each) => questionKey(each) === view.question,
      );
      if (question === undefined) return 'questionGone';
      const { private: hidden } = pressed;
      return answerQuestion(question, {
        shelf,
        asker: presser,
        reader,
        private: hidden,
        echo: true,
      });
    }
  }
}

function showAnswer(view: AnswerView, pressed: Pressed): Reply | 'articleChanged' | 'articleGone' {
  const passages: ShownPassage[] = [];
  for (const { article: key, number, answer, verdict } of view.passages) {
    const article = findArticle(pressed.shelf.articles, key);
    if (article === 'changed') return 'articleChanged';
    if (article === 'gone') return 'articleGone';
    const passage = article.passages[number - 1];
    if (passage === undefined) return 'articleChanged';
    passages.push({ article, passage, answer, verdict });
  }
  const { presser: asker, reader, private: hidden, asked } = pressed;
  const message = drawView({ ...view, passages }, { asker, reader, private: hidden, asked });
  return { message, private: hidden };
}
