import type { Article, Language } from '../../knowledge/article.ts';
import type { Courtesy } from '../phrases.ts';
import { lineIn } from '../direction.ts';
import { texts } from '../texts/texts.ts';
import { colours, embed, type MessageBody, rows } from './message.ts';
import { questionButtons } from './questions.ts';

/** A courtesy returned in a line; whoever greets has yet to ask, and is offered questions. */
export function drawCourtesy(
  courtesy: Courtesy,
  articles: readonly Article[],
  language: Language,
  asker: string,
): MessageBody {
  const { courtesies, help } = texts[language];
  const isGreeting = courtesy === 'salam' || courtesy === 'greeting';
  const questions = isGreeting ? questionButtons(articles, language, asker) : [];
  const lines = [courtesies[courtesy], ...(questions.length > 0 ? [help.examples] : [])];
  return {
    embeds: [
      embed({
        colour: colours.reading,
        description: () => lines.map((line) => lineIn(language, line)).join('\n'),
      }),
    ],
    components: rows(...questions.map((question) => [question])),
  };
}
