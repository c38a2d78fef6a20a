import type {
  APIButtonComponentWithCustomId,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { Article, Language } from '../../knowledge/article.ts';
import { inLanguage, otherLanguage } from '../../knowledge/article.ts';
import { articleKey } from '../components/keys.ts';
import { type View, writeCustomId } from '../components/custom-id.ts';
import { cutEnd } from '../cut.ts';
import { isolate, lineIn } from '../direction.ts';
import { disarmArticle, escapeArticle } from '../escape.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts/texts.ts';
import { button, colours, embed, menu, type MessageBody, rows } from './message.ts';
import { pagingButtons } from './paging.ts';
import { drawHeading, drawTitle, originOf, placeOf, quotePassage, titleOf } from './quote.ts';

/** For whom, and in which language. */
export interface Reading {
  readonly asker: string;
  /** The language of the reply's texts; the article's own where it has no translation. */
  readonly language: Language;
  /** The reader's language, in which buttons are written. */
  readonly reader: Language;
}

/**
 * What an article is: its title, origin and sections, and a menu of the passages of a span.
 *
 * @param library - the place of the library's page that lists it; null where there is none to go to
 */
export function drawOverview(
  article: Article,
  reading: Reading,
  span: { readonly first: number; readonly last: number },
  library: number | null = null,
): MessageBody {
  const { language } = reading;
  const own = texts[language];
  const facts = [
    own.passages(article.passages.length),
    own.article.languages(article.languages),
    originOf(article, language, article.language),
  ].filter((fact) => fact !== '');
  return {
    embeds: [
      embed({
        colour: colours.reading,
        title: titleOf(article, language),
        description: (room) => {
          const head = `${lineIn(language, escapeArticle(facts.join(' · ')))}\n\n`;
          return head + drawSections(article, language, room - head.length);
        },
      }),
    ],
    components: rows([passageMenu(article, reading, span)], libraryButton(library, reading)),
  };
}

/** A button to a page of the library, which is in the reader's language whatever the article is in. */
function libraryButton(first: number | null, { asker, reader }: Reading) {
  if (first === null) return [];
  const view = { kind: 'library', language: reader, first, passage: null } as const;
  const id = writeCustomId({ action: 'turn', asker, view });
  return [button(texts[reader].buttons.library, id)];
}

/** One line per section, with its passages; those that do not fit are cut off, and marked. */
function drawSections(article: Article, language: Language, room: number): string {
  const own = texts[language];
  if (article.sections.length === 0) return own.article.noSections;
  const lines = article.sections.map((section) => {
    const name = drawHeading(section, article, language);
    const span = own.passageSpan(section.first, section.last);
    return lineIn(language, name ? `**${name}** · ${span}` : span);
  });
  const opening = article.sections[0]!.first - 1;
  if (opening > 0) {
    lines.unshift(lineIn(language, `**${own.opening}** · ${own.passageSpan(1, opening)}`));
  }
  return cutLines(lines, room);
}

/** As many lines as fit, and an ellipsis where there are more. */
export function cutLines(lines: readonly string[], room: number): string {
  let length = 0;
  const count = lines.findIndex((line) => (length += line.length + 1) > room - 1);
  return count < 0 ? lines.join('\n') : [...lines.slice(0, count), '…'].join('\n');
}

/** A passage to read, with the one before and the one after it at hand. */
export function drawReading(
  article: Article,
  number: number,
  turned: boolean,
  reading: Reading,
): MessageBody {
  const { language, reader, asker } = reading;
  const { buttons } = texts[reader];
  const passage = article.passages[number - 1]!;
  const other = otherLanguage(language);
  const [spoken, next] = turned ? [other, language] : [language, other];
  const { text, language: written } = inLanguage(article, passage.text, spoken);
  const id = (view: View) => writeCustomId({ action: 'turn', asker, view });
  const key = articleKey(article);
  const read = (change: { number?: number; turned?: boolean }) =>
    id({ kind: 'reading', language, article: key, number, turned, ...change });
  const count = article.passages.length;
  const components: APIButtonComponentWithCustomId[] = [
    ...pagingButtons({ at: number, first: 1, last: count }, reader, (place) =>
      read({ number: place }),
    ),
    ...(article.languages.includes(next)
      ? [
          button(
            buttons.showIn[next][next === article.language ? 'original' : 'translation'],
            read({ turned: !turned }),
          ),
        ]
      : []),
    button(
      buttons.overview,
      id({ kind: 'overview', language, article: key, first: 1, last: count }),
    ),
  ];
  const head = `### ${placeOf(passage, article, spoken)}\n`;
  return {
    embeds: [
      embed({
        colour: colours.reading,
        title: titleOf(article, spoken),
        description: (room) =>
          head + lineIn(written, quotePassage(text, null, room - head.length - 1)),
        footer: lineIn(language, originOf(article, language, written)),
      }),
    ],
    components: rows([passageMenu(article, reading, windowAround(number, count))], components),
  };
}

/** The passages that a menu offers beside the one that is read. */
function windowAround(number: number, count: number): { first: number; last: number } {
  const first = Math.max(1, Math.min(number - 12, count - limits.selectOptions + 1));
  return { first, last: Math.min(count, first + limits.selectOptions - 1) };
}

/**
 * A menu of the passages from `first` to `last`. Where they are more than a menu holds, each of
 * its options is a span of passages that leads to a menu of these. Values: `7`, or `1-200`.
 */
function passageMenu(
  article: Article,
  { asker, language, reader }: Reading,
  { first, last }: { readonly first: number; readonly last: number },
): APIStringSelectComponent {
  const own = texts[reader];
  const count = last - first + 1;
  const step = stepFor(count);
  const options = Array.from({ length: Math.ceil(count / step) }, (_, place) => {
    const from = first + place * step;
    const to = Math.min(last, from + step - 1);
    const passage = article.passages[from - 1]!;
    const { text, language: written } = inLanguage(article, passage.text, language);
    return {
      label: own.passageSpan(from, to),
      value: from === to ? String(from) : `${from}-${to}`,
      description: lineIn(written, disarmArticle(cutEnd(text, limits.selectDescription - 10))),
    };
  });
  const view = { kind: 'overview', language, article: articleKey(article), first, last } as const;
  return menu(writeCustomId({ action: 'open', asker, view }), own.article.pickPassage, options);
}

/** The least power of a menu's size that makes so many passages fit in one menu. */
function stepFor(count: number): number {
  let step = 1;
  while (Math.ceil(count / step) > limits.selectOptions) step *= limits.selectOptions;
  return step;
}

/**
 * The articles there are, from the one at `first` (from 0), as many as a menu holds, and a menu to
 * choose one. Values: the articles' ids.
 *
 * @param page - where it begins, and what is shown of the chosen article: a passage, its meetings,
 *   or its overview
 */
export function drawLibrary(
  articles: readonly Article[],
  {
    first,
    passage,
    meetings,
  }: { readonly first: number; readonly passage: number | null; readonly meetings?: true },
  reading: Reading,
): MessageBody {
  const { language, reader, asker } = reading;
  const own = texts[language];
  const count = articles.length;
  const step = limits.selectOptions;
  const last = Math.max(0, Math.ceil(count / step) - 1) * step;
  // The shelf may have fewer articles now than when the button was drawn.
  const at = Math.min(first, last);
  const shown = articles.slice(at, at + step);
  const lines = shown.map((article) =>
    lineIn(
      language,
      `**${isolate(drawTitle(article, language))}** · ${
        meetings
          ? own.meetings.count(article.meetings.length)
          : own.passages(article.passages.length)
      }`,
    ),
  );
  const options = shown.map((article) => ({
    label: titleOf(article, language),
    value: article.id,
  }));
  const id = (place: number, action: 'turn' | 'open') =>
    writeCustomId({
      action,
      asker,
      view: { kind: 'library', language, first: place, passage, ...(meetings && { meetings }) },
    });
  return {
    embeds: [
      embed({
        colour: colours.reading,
        title: meetings ? own.meetings.title : own.article.library,
        description: (room) => cutLines(lines, room),
        ...(count > step && {
          footer: lineIn(language, own.article.span(at + 1, at + shown.length, count)),
        }),
      }),
    ],
    components: rows(
      [menu(id(at, 'open'), texts[reader].article.pickArticle, options)],
      pagingButtons({ at, first: 0, last, step }, reader, (place) => id(place, 'turn')),
    ),
  };
}
