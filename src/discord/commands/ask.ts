import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { articleNamed, type Command } from '../call.ts';
import { answerWords } from '../hearing.ts';
import { arabic } from '../localised.ts';
import { noSuchArticle } from '../replies/notice.ts';
import { suggestArticles, suggestQuestions } from '../suggestions.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  name_localizations: arabic('اسأل'),
  description: 'Ask about the articles and get the passage that answers',
  description_localizations: arabic('اسأل عن المقالات يأتك المقطع الذي فيه الجواب'),
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
      name: 'question',
      name_localizations: arabic('السؤال'),
      description: 'What you would like to know, in Arabic or in English',
      description_localizations: arabic('ما تريد معرفته، بالعربية أو بالإنجليزية'),
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'hide',
      name_localizations: arabic('إخفاء'),
      description: 'Show the answer to you alone',
      description_localizations: arabic('إظهار الجواب لك وحدك'),
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'article',
      name_localizations: arabic('المقال'),
      description: 'Search this article alone',
      description_localizations: arabic('البحث في هذا المقال وحده'),
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/ask`: a question, answered from the articles or from one of them. */
export const ask: Command<typeof data> = {
  data,
  searches: true,
  run({ shelf, asker, reader, logged, options }) {
    const name = options.string('article');
    const article = name === null ? undefined : articleNamed(shelf.articles, name);
    if (name !== null && article === undefined) return noSuchArticle(reader, name);
    return answerWords(options.string('question') ?? '', {
      shelf,
      asker,
      reader,
      logged,
      private: options.flag('hide'),
      echo: true,
      ...(article === undefined ? {} : { article: article.id }),
    });
  },
  suggest({ shelf, reader, option, typed, article }) {
    if (option === 'article') return suggestArticles(shelf.articles, typed, reader);
    const named = article === null ? undefined : articleNamed(shelf.articles, article);
    return suggestQuestions(named === undefined ? shelf.articles : [named], typed, reader);
  },
};
