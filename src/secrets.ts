/** What stands where a secret would. */
const MASK = '[secret]';

/**
 * A bot's token by its form: the bot's id in base64, a time and a signature. It is hidden wherever it
 * stands, for a token that was put in the place of another setting, or that a reader wrote, is one too.
 * In JSON, what looks like a letter before it may be that of an escape, and belongs to that.
 */
const TOKEN = /(?:(?<=\\[nrt])|(?<![\w\\-]))[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/** A text without secrets: those that are known, and what looks like a token. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((hidden, secret) => hidden.replaceAll(secret, MASK), text)
    .replace(TOKEN, MASK);
}
