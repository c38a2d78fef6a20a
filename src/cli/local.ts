import { config as readDotenv } from 'dotenv';
import { startLocalDiscord } from '../local/server.ts';

/*
 * A local Discord alone, for developing any bot against it. Prints one line of JSON: where it is,
 * and the tokens to use it with.
 */

readDotenv({ quiet: true });
const given = process.env.LOCAL_PORT ?? '3000';
const port = Number(given);
if (given.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`LOCAL_PORT is "${given}": give a port from 0 (any that is free) to 65535.`);
  process.exit(1);
}

try {
  const discord = await startLocalDiscord({ port });
  const { url, api, botToken, applicationId, guildId, channelId, readerToken } = discord;
  console.log(
    JSON.stringify({ url, api, botToken, applicationId, guildId, channelId, readerToken }),
  );
  const stop = () => {
    void discord.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  console.error(`Port ${port} is taken: set LOCAL_PORT to another, or to 0 for any that is free.`);
  process.exit(1);
}
