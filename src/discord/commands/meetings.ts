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
import { drawLibrary } from '../replies/article.ts';
import { drawMeetings, reportingMeetings } from '../replies/meetings.ts';
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
      description_localizations: arabic('المقال المطلوب'),
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/meetings`: the meetings that an article reports, side by side. */
export const meetings: Command<typeof data> = {
  data,
  searches: false,
  run({ shelf: { articles }, asker, reader, options }) {
    const { notices, meetings } = texts[reader];
    const name = options.string('article');
    if (articles.length === 0) return notice(reader, notices.noArticles);
    const reporting = reportingMeetings(articles);
    if (name === null && reporting.length === 0) return notice(reader, meetings.nowhere);
    // Whoever names none of several articles chooses.
    if (name === null && reporting.length > 1) {
      const page = { first: 0, passage: null, meetings: true } as const;
      return { message: drawLibrary(reporting, page, { asker, language: reader, reader }) };
    }
    const chosen = name === null ? reporting[0] : articleNamed(articles, name);
    if (chosen === undefined) return noSuchArticle(reader, name ?? '');
    const language = languageFor(chosen, reader);
    return { message: drawMeetings(chosen, 0, { asker, language, reader }) };
  },
  suggest: ({ shelf, typed, reader }) =>
    suggestArticles(reportingMeetings(shelf.articles), typed, reader),
};
