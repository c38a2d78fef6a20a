import type { APIButtonComponentWithCustomId, APIEmbed } from 'discord-api-types/v10';
import type { Article, Language, Passage } from '../../knowledge/article.ts';
import { inLanguage, otherLanguage } from '../../knowledge/article.ts';
import type { Answer, Range, Verdict } from '../../search/answer.ts';
import { articleKey } from '../components/keys.ts';
import {
  type AnswerView,
  type Press,
  rankingThatFits,
  writeCustomId,
} from '../components/custom-id.ts';
import { cutEnd } from '../cut.ts';
import { lineIn } from '../direction.ts';
import { clean, disarm, escapeArticle } from '../escape.ts';
import { limits } from '../limits.ts';
import { nearestQuestions } from '../nearest.ts';
import { texts } from '../texts/texts.ts';
import { button, colours, embed, type MessageBody, rows } from './message.ts';
import { pagingButtons } from './paging.ts';
import { questionButtons } from './questions.ts';
import { originOf, placeOf, quotePassage, quoteSentence, titleOf } from './quote.ts';
import { counterpart } from './sentences.ts';

/** How many passages one reply shows: the first in full, the others by their sentence. */
const passagesShown = 3;

/** Units that the sentence of a passage shown briefly may have. */
const briefRoom = 350;

/** Units that a heading may have in a field's name, where the passage's number stands before it. */
const briefHeading = 200;

/** A passage of a ranking; `answer` is a range of its text in the answer's language. */
export interface ShownPassage {
  readonly article: Article;
  readonly passage: Passage;
  readonly answer: Range | null;
  readonly verdict: Verdict;
}

/** An answer as a reply shows it: fresh from the search, or brought back by a button. */
export interface ShownAnswer extends Pick<AnswerView, 'kind' | 'language' | 'turned' | 'position'> {
  readonly passages: readonly ShownPassage[];
}

/** For whom a reply is drawn. */
export interface Audience {
  /** Whose message it is. */
  readonly asker: string;
  /** The reader's language, in which buttons are written. */
  readonly reader: Language;
  /** Whether that reader alone sees it, and may share it. */
  readonly private: boolean;
  /** The question, where the reply should repeat it. */
  readonly asked: string | null;
  /** A line above the reply. */
  readonly note?: string;
}

/** An answer as it was drawn, for whomever: all of its reply but the buttons, which know the asker. */
interface Drawn {
  readonly view: AnswerView;
  readonly article: Article;
  /** The question, where the embed repeats it. */
  readonly asked: string | null;
  readonly embed: APIEmbed;
}

/**
 * Answers as they were last drawn. An index gives one answer to those who ask alike, and its articles
 * never change: what was drawn goes when the index does.
 */
const lastDrawn = new WeakMap<Answer, Drawn>();

/** Draws the reply to a question. */
export function drawAnswer(
  answer: Answer,
  articles: readonly Article[],
  audience: Audience,
): MessageBody {
  const { language, verdict, passages } = answer;
  if (verdict === 'absent' || passages.length === 0) {
    return drawAbsent(articles, answer, audience);
  }
  let drawn = lastDrawn.get(answer);
  if (drawn?.asked !== audience.asked) {
    const shown = { kind: 'answer', language, turned: false, position: 0 } as const;
    drawn = drawShown({ ...shown, passages }, audience.asked);
    lastDrawn.set(answer, drawn);
  }
  return compose(drawn, audience);
}

/** Draws an answer at one place of its ranking. */
export function drawView(shown: ShownAnswer, audience: Audience): MessageBody {
  return compose(drawShown(shown, audience.asked), audience);
}

/** Puts what was drawn into a message for somebody. */
function compose({ view, article, embed }: Drawn, audience: Audience): MessageBody {
  return {
    ...noted(audience),
    embeds: [embed],
    components: rows(answerButtons(view, article, audience)),
  };
}

function drawShown(whole: ShownAnswer, asked: string | null): Drawn {
  const keyed = whole.passages.map(({ article, passage: { number }, answer, verdict }) => ({
    article: articleKey(article),
    number,
    answer,
    verdict,
  }));
  const passages = rankingThatFits(keyed);
  const shown = { ...whole, passages: whole.passages.slice(0, passages.length) };
  const { kind, language, turned, position } = shown;
  const { article, passage, verdict } = shown.passages[position]!;
  const spoken = turned ? otherLanguage(language) : language;
  const text = textOf(shown.passages[position]!, shown, spoken);
  const drawn = embed({
    colour: colours[verdict],
    author: echo(asked),
    title: titleOf(article, spoken),
    description: (room) =>
      kind === 'around'
        ? drawAround(article, passage, text, spoken, room)
        : drawMain(shown, text, spoken, room),
    fields: kind === 'around' ? [] : drawBriefly(shown, spoken),
    footer: lineIn(
      language,
      [
        passages.length > 1 && texts[language].result(position + 1, passages.length),
        originOf(article, language, text.language),
      ]
        .filter((part) => typeof part === 'string' && part !== '')
        .join(' · '),
    ),
  });
  const view = { kind, language, turned, position, passages };
  return { view, article, asked, embed: drawn };
}

/** Says that no article speaks about it, and offers questions that are answered, near to what was asked. */
function drawAbsent(articles: readonly Article[], answer: Answer, audience: Audience): MessageBody {
  const { language } = answer;
  const own = texts[language];
  const questions = questionButtons(articles, language, audience.asker, nearestQuestions(answer));
  // What is not in the question's language was hardly searched: nothing is said of what it says.
  const others = articles.filter(({ languages }) => !languages.includes(language)).length;
  const said = own.absent(articles.length - others, others);
  return {
    ...noted(audience),
    embeds: [
      embed({
        colour: colours.absent,
        author: echo(audience.asked),
        description: () => [said, ...(questions.length > 0 ? [own.tryThese] : [])].join('\n'),
      }),
    ],
    components: rows(...questions.map((question) => [question])),
  };
}

interface Text {
  readonly text: string;
  readonly language: Language;
  readonly answer: Range | null;
  /** What is marked of it: the answering sentence, or what comes nearest to one in the nearest passage. */
  readonly bold: Range | null;
}

/** A passage's text in a language, its answering sentence found there too. */
function textOf(
  ranked: ShownPassage,
  { language, passages }: Pick<ShownAnswer, 'language' | 'passages'>,
  wanted: Language,
): Text {
  const { article, passage, answer, verdict } = ranked;
  const searched = inLanguage(article, passage.text, language);
  const shown = inLanguage(article, passage.text, wanted);
  const same = shown.language === searched.language;
  const there = same || !answer ? answer : counterpart(searched.text, answer, shown.text);
  const isMarked = verdict === 'answered' || ranked === passages[0];
  return { ...shown, answer: there, bold: isMarked ? there : null };
}

/** What is said over a passage that does not plainly answer. */
function hedgeOf({ position, passages, language }: ShownAnswer): string | null {
  if (passages[position]!.verdict === 'answered') return null;
  const { nearest, unsaid } = texts[language].hedges;
  // The first of the ranking may lack a date or a number that one after it has.
  const isFound = passages.some(({ verdict }) => verdict === 'answered');
  return position === 0 && !isFound ? nearest : unsaid;
}

function drawMain(
  shown: ShownAnswer,
  { text, bold, language: written }: Text,
  spoken: Language,
  room: number,
): string {
  const { article, passage } = shown.passages[shown.position]!;
  const untranslated = written === spoken ? null : texts[shown.language].untranslated;
  const head = [hedgeOf(shown), untranslated, `### ${placeOf(passage, article, spoken)}`]
    .filter((line) => line !== null)
    .join('\n');
  const body = lineIn(written, quotePassage(text, bold, room - head.length - 2));
  return `${head}\n${body}`;
}

/** The passage between its neighbours; it is shown first, they get what room is left. */
function drawAround(
  article: Article,
  passage: Passage,
  { text, bold, language }: Text,
  spoken: Language,
  room: number,
): string {
  const neighbours = [passage.number - 1, passage.number + 1].map((number) => {
    const neighbour = article.passages[number - 1];
    if (!neighbour) return null;
    const head = `### ${placeOf(neighbour, article, spoken)}\n`;
    return { head, ...inLanguage(article, neighbour.text, spoken) };
  });
  const head = `### ${placeOf(passage, article, spoken)}\n`;
  const heads = [head, ...neighbours.map((neighbour) => neighbour?.head ?? '')].join('\n\n\n\n');
  const free = room - heads.length;
  const quoted = quotePassage(text, bold, Math.floor(free * 0.6));
  const share = Math.floor((free - quoted.length) / 2);
  const [before, after] = neighbours.map(
    (neighbour) =>
      neighbour &&
      neighbour.head + lineIn(neighbour.language, quotePassage(neighbour.text, null, share)),
  );
  return [before, head + lineIn(language, quoted), after]
    .filter((part) => typeof part === 'string')
    .join('\n\n');
}

/** The passages that follow in the ranking, each with its place and its answering sentence. */
function drawBriefly(shown: ShownAnswer, spoken: Language) {
  const { position, passages } = shown;
  const following = passages.slice(position + 1, position + passagesShown);
  const title = passages[position]!.article.id;
  return following.map((ranked) => {
    const { article, passage } = ranked;
    const { text, answer, language } = textOf(ranked, shown, spoken);
    const place = placeOf(passage, article, spoken, briefHeading);
    const elsewhere = (room: number) => cutEnd(titleOf(article, spoken), room, escapeArticle);
    return {
      name:
        article.id === title
          ? place
          : `${place} · ${elsewhere(limits.fieldName - place.length - ' · '.length)}`,
      value: lineIn(language, quoteSentence(text, answer, briefRoom)),
    };
  });
}

function answerButtons(
  view: AnswerView,
  article: Article,
  { asker, reader, private: hidden }: Audience,
): APIButtonComponentWithCustomId[] {
  const { buttons } = texts[reader];
  const id = (change: Partial<AnswerView>, action: Press['action'] = 'turn') =>
    writeCustomId({ action, asker, view: { ...view, ...change } });
  const { kind, position, turned } = view;
  const last = view.passages.length - 1;
  const spoken = turned ? view.language : otherLanguage(view.language);
  const original = spoken === article.language ? 'original' : 'translation';
  const around = kind === 'around';
  return [
    ...(around
      ? []
      : pagingButtons({ at: position, first: 0, last }, reader, (place) =>
          id({ position: place }),
        )),
    button(around ? buttons.back : buttons.around, id({ kind: around ? 'answer' : 'around' })),
    ...(article.languages.includes(spoken)
      ? [button(buttons.showIn[spoken][original], id({ turned: !turned }))]
      : []),
    ...(hidden ? [button(buttons.share, id({}, 'share'))] : []),
  ];
}

function noted({ note }: Audience): Pick<MessageBody, 'content'> {
  return note ? { content: note } : {};
}

/** A question as plain text that forges nothing. */
function echo(asked: string | null): string | null {
  return asked && disarm(clean(asked));
}
