import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import {
  type Article,
  type Language,
  otherLanguage,
  type Passage,
} from '../../knowledge/article.ts';
import { articleKey, questionKey } from '../components/keys.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { lineIn } from '../direction.ts';
import { disarm } from '../escape.ts';
import { button } from './message.ts';

/** A suggested question, and the passage that answers it. */
export interface Suggested {
  readonly article: Article;
  readonly passage: Passage;
  readonly language: Language;
  readonly question: string;
}

/** How many questions a reply offers. */
const offered = 3;

/**
 * Buttons that each ask a suggested question: the nearest to what was asked, and then of different
 * articles and of passages far apart, so that they show what there is.
 *
 * @param nearest - best first; none where nothing was asked
 */
export function questionButtons(
  articles: readonly Article[],
  reader: Language,
  asker: string,
  nearest: readonly Suggested[] = [],
): APIButtonComponentWithCustomId[] {
  const buttons = [...nearest, ...usualQuestions(articles, reader)].map((each) =>
    questionButton(each, asker),
  );
  const isFirst = ({ custom_id: id }: APIButtonComponentWithCustomId, place: number) =>
    buttons.findIndex((other) => other.custom_id === id) === place;
  return buttons.filter(isFirst).slice(0, offered);
}

/** Questions all over the articles, in the reader's language; in the other where that has none at all. */
function usualQuestions(articles: readonly Article[], reader: Language): Suggested[] {
  // An article without a translation may have questions in its own language alone.
  const askableIn = (language: Language) =>
    articles.filter(({ passages }) =>
      passages.some(({ questions }) => questions[language].length > 0),
    );
  const own = askableIn(reader);
  const language = own.length > 0 ? reader : otherLanguage(reader);
  const askable = own.length > 0 ? own : askableIn(language);
  return Array.from({ length: offered }, (_, place) => {
    const article = askable[place % askable.length];
    const asked = article?.passages.filter(({ questions }) => questions[language].length > 0) ?? [];
    const share = Math.ceil(offered / askable.length);
    const turn = Math.floor(place / askable.length);
    const passage = asked[Math.floor((turn * asked.length) / share)];
    const [question] = passage?.questions[language] ?? [];
    return article && passage && question !== undefined
      ? { article, passage, language, question }
      : [];
  }).flat();
}

function questionButton({ article, passage, language, question }: Suggested, asker: string) {
  return button(
    lineIn(language, disarm(question)),
    writeCustomId({
      action: 'open',
      asker,
      view: {
        kind: 'question',
        language,
        article: articleKey(article),
        number: passage.number,
        question: questionKey(question),
      },
    }),
  );
}
