/** What the page must know to be a client of the local Discord. */
export interface Session {
  /** Base of the REST API, without the version. */
  readonly api: string;
  /** Address of the gateway, without its query. */
  readonly gateway: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly dmChannelId: string;
  /** The token of the person who sits at the page. */
  readonly readerToken: string;
}

/** Asks the server that served the page. Rejects when it is away. */
export async function fetchSession(): Promise<Session> {
  const response = await fetch('/session.json');
  if (!response.ok) {
    throw new Error(`The local Discord answered /session.json with status ${response.status}.`);
  }
  return (await response.json()) as Session;
}
