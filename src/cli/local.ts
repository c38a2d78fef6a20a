import { startLocalDiscord } from '../local/server.ts';
import { end, listening, SetupError, STATUS } from '../lifecycle.ts';
import { beginCommand, settings } from './command.ts';

const USAGE = `npm run local

Brings up a local Discord alone, on LOCAL_PORT, for developing any bot against it. Prints one line of
JSON: where it is, and the tokens to use it with. Ctrl-C ends it.`;

beginCommand(USAGE, {});
const { localPort: port } = settings();
try {
  const discord = await listening('LOCAL_PORT', port, () => startLocalDiscord({ port }));
  const { url, api, botToken, applicationId, guildId, channelId, readerToken } = discord;
  console.log(
    JSON.stringify({ url, api, botToken, applicationId, guildId, channelId, readerToken }),
  );
  const stop = () => {
    void discord.close().then(() => process.exit(STATUS.stopped));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  if (error instanceof SetupError) end(STATUS.misconfigured, error.message);
  throw error;
}
