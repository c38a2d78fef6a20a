import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../call.ts';
import { hasWords } from '../../knowledge/plain-text.ts';
import { stripMarkup } from '../escape.ts';
import { answerWords } from '../hearing.ts';
import { arabic } from '../localised.ts';
import { notice } from '../replies/notice.ts';
import { texts } from '../texts/texts.ts';

const data = {
  type: ApplicationCommandType.Message,
  name: 'Answer this',
  name_localizations: arabic('أجب عن هذا'),
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** "Answer this": answers the text of a message, for the reader alone, who may share it. */
export const answerThis: Command<typeof data> = {
  data,
  searches: true,
  run({ shelf, asker, reader, logged, target }) {
    if (!hasWords(stripMarkup(target))) return notice(reader, texts[reader].notices.emptyMessage);
    return answerWords(target, { shelf, asker, reader, logged, private: true, echo: true });
  },
};
