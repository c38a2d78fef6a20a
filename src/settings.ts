import { type Config, type ConfigFault, readConfig } from './config.ts';
import { type Environment, EnvironmentError, takeEnvironment } from './environment.ts';
import { end, keepSecret, STATUS } from './lifecycle.ts';

/** The settings, and what else the environment says of the process. */
export interface Settings extends Omit<Environment, 'variables'> {
  readonly config: Config;
}

/**
 * Reads the settings: the one way in which the bot and every command do. Ends the process, with all
 * that is wrong, where they cannot be used.
 */
export function readSettings(): Settings {
  const { variables, ...environment } = takeEnvironmentOrEnd();
  keepSecret(variables.DISCORD_TOKEN?.trim() ?? '');
  const config = readConfig(variables);
  if (isFaulty(config)) {
    end(STATUS.misconfigured, ...config.map(({ variable, message }) => `${variable} ${message}`));
  }
  return { config, ...environment };
}

function takeEnvironmentOrEnd(): Environment {
  try {
    return takeEnvironment();
  } catch (error) {
    if (error instanceof EnvironmentError) end(STATUS.misconfigured, error.message);
    throw error;
  }
}

function isFaulty(config: Config | readonly ConfigFault[]): config is readonly ConfigFault[] {
  return Array.isArray(config);
}
