import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { articleNamed, type Command } from '../call.ts';
import { arabic } from '../localised.ts';
import { drawMeetings } from '../replies/meetings.ts';
import { noSuchArticle, notice } from '../replies/notice.ts';
import { suggestArticles } from '../suggestions.ts';
import { texts } from '../texts/texts.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'meetings',
  name_localizations: arabic('اللقاءات'),
  description: 'Who received whom, when and where, and what was discussed',
  description_localizations: arabic('من استقبل من، ومتى وأين، وما الذي نوقش'),
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
      description_localizations: arabic('أي مقال'),
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/meetings`: the meetings that an article reports, side by side. */
export const meetings: Command<typeof data> = {
  data,
  searches: false,
  run({ shelf: { articles }, asker, reader, options }) {
    const { notices } = texts[reader];
    const name = options.string('article');
    const usual = articles.find((each) => each.meetings.length > 0) ?? articles[0];
    const chosen = name === null ? usual : articleNamed(articles, name);
    if (articles.length === 0) return notice(reader, notices.noArticles);
    if (chosen === undefined) return noSuchArticle(reader, name ?? '');
    const language = chosen.languages.includes(reader) ? reader : chosen.language;
    return { message: drawMeetings(chosen, 0, { asker, language, reader }) };
  },
  suggest: ({ shelf, typed, reader }) =>
    suggestArticles(
      shelf.articles.filter((each) => each.meetings.length > 0),
      typed,
      reader,
    ),
};
