import type { Command } from './call.ts';
import { answerThis } from './commands/answer-this.ts';
import { article } from './commands/article.ts';
import { ask } from './commands/ask.ts';
import { help } from './commands/help.ts';
import { meetings } from './commands/meetings.ts';
import type { RegisteredData } from './registration.ts';

/** Every command of the bot: dispatched by its name, and registered with Discord, from here alone. */
export const commands: readonly Command<RegisteredData>[] = [
  ask,
  article,
  meetings,
  help,
  answerThis,
];

/** The command of this name; undefined where there is none, or no more. */
export function commandNamed(name: string): Command<RegisteredData> | undefined {
  return commands.find(({ data }) => data.name === name);
}
