import type { TrafficListener } from './traffic.ts';

interface RestOptions {
  /** Base of the API, without the version. */
  readonly api: string;
  readonly token: string;
  /** The reader's locale at this moment; Discord localises what it answers by it. */
  readonly locale: () => string;
  readonly onTraffic: TrafficListener;
}

/** Discord's REST API, as the reader. */
export interface Rest {
  /** Rejects with Discord's words where it refuses; waits twice at most where it limits the rate. */
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
}

/** How often a request that is over the rate is tried again. */
const retries = 2;

export function createRest({ api, token, locale, onTraffic }: RestOptions): Rest {
  async function request<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const response = await fetch(`${api}/v10${path}`, {
        method,
        headers: {
          authorization: token,
          'x-discord-locale': locale(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      onTraffic({
        direction: 'sent',
        what: `${method} ${path}`,
        detail: String(response.status),
        at: new Date(),
      });
      if (response.status === 429 && attempt < retries) {
        const seconds = Number(response.headers.get('retry-after') ?? '1');
        await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
        continue;
      }
      if (!response.ok) throw await refusal(response);
      if (response.status === 204) return undefined as Answer;
      return (await response.json()) as Answer;
    }
  }

  return {
    get: (path) => request('GET', path),
    post: (path, body) => request('POST', path, body),
  };
}

/** Discord's own words for why it refused, where there are any; of a form, those for its first fault. */
async function refusal(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => null)) as {
    message?: string;
    errors?: Faults;
  } | null;
  return new Error(firstFault(body?.errors) ?? body?.message ?? response.statusText);
}

/** The faults of a form by the path to them, as Discord nests them. */
interface Faults {
  readonly _errors?: readonly { readonly message: string }[];
  readonly [key: string]: Faults | Faults['_errors'];
}

function firstFault(faults: Faults | undefined): string | undefined {
  const { _errors: here, ...inside } = faults ?? {};
  return here?.[0]?.message ?? Object.values(inside as Record<string, Faults>).map(firstFault)[0];
}
