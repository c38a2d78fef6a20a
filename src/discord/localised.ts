import type { LocalizationMap } from 'discord-api-types/v10';

/**
 * Texts by Discord's locales. Discord has Arabic (`ar`) among them, discord-api-types does not yet:
 * the one place where it is told so.
 */
export function arabic(text: string): LocalizationMap {
  return { ar: text } as LocalizationMap;
}
