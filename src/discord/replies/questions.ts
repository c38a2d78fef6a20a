import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { type Article, type Language, otherLanguage } from '../../knowledge/article.ts';
import { articleKey, questionKey } from '../components/keys.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { lineIn } from '../direction.ts';
import { disarm } from '../escape.ts';
import { button } from './message.ts';

/**
 * Buttons that each ask a suggested question: of different articles and of passages far apart, so
 * that they show what there is. In the reader's language; in the other where that has none at all.
 */
export function questionButtons(
  articles: readonly Article[],
  reader: Language,
  asker: string,
  count = 3,
): APIButtonComponentWithCustomId[] {
  // An article without a translation may have questions in its own language alone.
  const askableIn = (language: Language) =>
    articles.filter(({ passages }) =>
      passages.some(({ questions }) => questions[language].length > 0),
    );
  const own = askableIn(reader);
  const language = own.length > 0 ? reader : otherLanguage(reader);
  const askable = own.length > 0 ? own : askableIn(language);
  const chosen = Array.from({ length: count }, (_, place) => {
    const article = askable[place % askable.length];
    const asked = article?.passages.filter(({ questions }) => questions[language].length > 0) ?? [];
    const share = Math.ceil(count / askable.length);
    const turn = Math.floor(place / askable.length);
    return { article, passage: asked[Math.floor((turn * asked.length) / share)] };
  });
  return chosen
    .flatMap(({ article, passage }) => {
      const [question] = passage?.questions[language] ?? [];
      return article && passage && question !== undefined
        ? button(
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
          )
        : [];
    })
    .filter(
      ({ custom_id: id }, place, all) => all.findIndex((other) => other.custom_id === id) === place,
    );
}
