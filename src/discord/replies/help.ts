import type { Article, Language } from '../../knowledge/article.ts';
import { lineIn } from '../direction.ts';
import { texts } from '../texts/texts.ts';
import { cutLines } from './article.ts';
import { colours, embed, type MessageBody, rows } from './message.ts';
import { questionButtons } from './questions.ts';
import { drawTitle } from './quote.ts';

/**
 * What can be asked, with examples that run; what the bot stores and does not do.
 *
 * @param logged - whether the operator has questions logged
 */
export function drawHelp(
  articles: readonly Article[],
  language: Language,
  asker: string,
  logged: boolean,
): MessageBody {
  const { help, article } = texts[language];
  const titles = articles.map((one) => `• ${drawTitle(one, language)}`);
  const field = (name: string, value: string) => ({
    name: lineIn(language, name),
    value: value
      .split('\n')
      .map((line) => lineIn(language, line))
      .join('\n'),
  });
  const examples = questionButtons(articles, language, asker);
  return {
    embeds: [
      embed({
        colour: colours.reading,
        title: help.title,
        description: () => lineIn(language, help.intro),
        fields: [
          ...(titles.length > 0 ? [field(article.library, cutLines(titles, 900))] : []),
          field(help.askTitle, help.ask),
          field(help.commandsTitle, help.commands),
          field(help.privacyTitle, logged ? help.privacyLogged : help.privacy),
          field(help.limitsTitle, help.limits),
          ...(examples.length > 0 ? [field(help.examples, '⬇️')] : []),
        ],
      }),
    ],
    components: rows(...examples.map((example) => [example])),
  };
}
