import { listening, SetupError } from './lifecycle.ts';

/** A Discord to run on: where it is, and the bot's token there. */
export interface Home {
  readonly token: string;
  /** Base of the REST API, as discord.js takes it; null for Discord's own. */
  readonly api: string | null;
}

/** A local Discord that runs. */
export interface LocalHome extends Home {
  readonly api: string;
  /** The page's address. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Brings up the local Discord, for which no token is needed. Its packages are development
 * dependencies and loaded here alone.
 *
 * @throws SetupError where the packages are not installed, or the port cannot be listened on
 */
export async function openLocalDiscord(port: number): Promise<LocalHome> {
  const { startLocalDiscord } = await import('./local/server.ts').catch(explainAbsence);
  const discord = await listening('LOCAL_PORT', port, () => startLocalDiscord({ port }));
  const { botToken: token, api, url } = discord;
  return { token, api, url, close: () => discord.close() };
}

function explainAbsence(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
    const absent = 'the local Discord’s packages are not installed here';
    throw new SetupError(`DISCORD_TOKEN is not set, and ${absent}: set it, or run "npm ci".`);
  }
  throw error;
}
