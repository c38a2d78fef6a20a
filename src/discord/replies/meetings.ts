import type { Article, Fact, Language, Meeting } from '../../knowledge/article.ts';
import { inLanguage } from '../../knowledge/article.ts';
import { articleKey } from '../components/keys.ts';
import { type View, writeCustomId } from '../components/custom-id.ts';
import { cutEnd } from '../cut.ts';
import { isolate, lineIn } from '../direction.ts';
import { escapeArticle } from '../escape.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts/texts.ts';
import type { Reading } from './article.ts';
import { button, colours, embed, type MessageBody, rows } from './message.ts';
import { pagingButtons } from './paging.ts';
import { drawTitle, originOf } from './quote.ts';

/** Meetings stand side by side in pairs. */
const meetingsShown = 2;

/** Units that one fact may have, so that each meeting's lines fit in one field. */
const factRoom = 160;

/** Buttons to read a passage: two rows of five, above those that page. */
const readButtons = 2 * limits.rowButtons;

/** The articles that report meetings. */
export function reportingMeetings(articles: readonly Article[]): Article[] {
  return articles.filter(({ meetings }) => meetings.length > 0);
}

/** The meetings of an article side by side, from the one at `first` (from 0). */
export function drawMeetings(article: Article, first: number, reading: Reading): MessageBody {
  const { language, reader, asker } = reading;
  const own = texts[language];
  const { buttons } = texts[reader];
  const shown = article.meetings.slice(first, first + meetingsShown);
  const id = (view: View, action: 'turn' | 'open') => writeCustomId({ action, asker, view });
  const key = articleKey(article);
  const page = (from: number) =>
    id({ kind: 'meetings', language, article: key, first: from }, 'turn');
  const numbers = [
    ...new Set(shown.flatMap((meeting) => factsOf(meeting).map(({ passage }) => passage))),
  ].sort((a, b) => a - b);
  const pages = Math.ceil(article.meetings.length / meetingsShown);
  const paging = pagingButtons(
    { at: first, first: 0, last: (pages - 1) * meetingsShown, step: meetingsShown },
    reader,
    page,
  );
  return {
    embeds: [
      embed({
        colour: colours.reading,
        title: own.meetings.title,
        description: () =>
          shown.length === 0
            ? lineIn(language, own.meetings.none(isolate(drawTitle(article, language))))
            : `${drawTitle(article, language)}\n${lineIn(language, own.meetings.numbers)}`,
        fields: shown.map((meeting) => drawMeeting(article, meeting, language)),
        footer: lineIn(language, originOf(article, language, language)),
      }),
    ],
    components: rows(
      numbers
        .slice(0, readButtons)
        .map((number) =>
          button(
            buttons.readPassage(number),
            id({ kind: 'reading', language, article: key, number, turned: false }, 'open'),
          ),
        ),
      paging,
    ),
  };
}

function factsOf({ host, guest, country, when, where, subjects }: Meeting): Fact[] {
  return [host, guest, country, when, where, ...subjects];
}

/** One meeting in a field of its own; each line ends with the passage that says so. */
function drawMeeting(article: Article, meeting: Meeting, language: Language) {
  const own = texts[language];
  const { meetings } = own;
  const say = (fact: Fact, room = factRoom) => {
    const { text } = inLanguage(article, fact.value, language);
    return `${isolate(cutEnd(text, room, escapeArticle))} (${own.number(fact.passage)})`;
  };
  const labelled = (['host', 'guest', 'country', 'when', 'where'] as const).map((name) =>
    lineIn(language, `**${meetings[name]}:** ${say(meeting[name])}`),
  );
  const lines = [...labelled, lineIn(language, `**${meetings.subjects}:**`)];
  const subjects = meeting.subjects.map((subject) => lineIn(language, `• ${say(subject)}`));
  const used = lines.join('\n').length;
  const { text: country } = inLanguage(article, meeting.country.value, language);
  return {
    name: lineIn(language, cutEnd(country, limits.fieldName - 1, escapeArticle)),
    value: [...lines, ...subjectsThatFit(subjects, limits.fieldValue - used, meetings.more)].join(
      '\n',
    ),
    inline: true,
  };
}

/** As many subjects as there is room for, and a line that counts the others. */
function subjectsThatFit(
  subjects: readonly string[],
  room: number,
  more: (count: number) => string,
): string[] {
  for (let count = subjects.length; count >= 0; count--) {
    const rest = subjects.length - count;
    const lines = [...subjects.slice(0, count), ...(rest > 0 ? [more(rest)] : [])];
    if (lines.join('\n').length < room) return lines;
  }
  return [];
}
