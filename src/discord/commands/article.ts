import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { languageFor } from '../../knowledge/article.ts';
import { articleNamed, type Command } from '../call.ts';
import { arabic } from '../localised.ts';
import { drawReading } from '../replies/article.ts';
import { noSuchArticle, notice } from '../replies/notice.ts';
import { drawShelf } from '../replies/shelf.ts';
import { suggestArticles } from '../suggestions.ts';
import { texts } from '../texts/texts.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'article',
  name_localizations: arabic('المقال'),
  description: 'What an article is, its sections, and any passage of it',
  description_localizations: arabic('التعريف بالمقال وأقسامه وقراءة أي مقطع منه'),
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'article',
      name_localizations: arabic('المقال'),
      description: 'Which article',
      description_localizations: arabic('المقال المطلوب'),
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'passage',
      name_localizations: arabic('المقطع'),
      description: 'The number of a passage to read',
      description_localizations: arabic('رقم المقطع المراد قراءته'),
      min_value: 1,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/article`: an overview of an article, or one of its passages. */
export const article: Command<typeof data> = {
  data,
  searches: false,
  run({ shelf: { articles }, asker, reader, options }) {
    const { notices } = texts[reader];
    const name = options.string('article');
    const chosen = name === null ? articles[0] : articleNamed(articles, name);
    if (articles.length === 0) return notice(reader, notices.noArticles);
    if (chosen === undefined) return noSuchArticle(reader, name ?? '');
    const number = options.number('passage');
    // Whoever names none of several articles chooses.
    if (number === null || (name === null && articles.length > 1)) {
      const named = name === null ? null : chosen;
      const reading = { asker, language: reader, reader };
      return { message: drawShelf(articles, named, reading, number) };
    }
    const language = languageFor(chosen, reader);
    const reading = { asker, language, reader };
    if (chosen.passages[number - 1] === undefined) {
      return notice(reader, notices.noSuchPassage(number, chosen.passages.length));
    }
    return { message: drawReading(chosen, number, false, reading) };
  },
  suggest: ({ shelf, typed, reader }) => suggestArticles(shelf.articles, typed, reader),
};
