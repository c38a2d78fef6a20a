import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../call.ts';
import { arabic } from '../localised.ts';
import { drawHelp } from '../replies/help.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'help',
  name_localizations: arabic('مساعدة'),
  description: 'What can be asked, what is stored, and what Naba does not do',
  description_localizations: arabic('ما يمكن السؤال عنه، وما يُخزَّن، وما لا يفعله نبأ'),
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** `/help`: what the bot is for, with questions that can be pressed. */
export const help: Command<typeof data> = {
  data,
  searches: false,
  run: ({ shelf, reader, asker, logged }) => ({
    message: drawHelp(shelf.articles, reader, asker, logged),
    private: true,
  }),
};
