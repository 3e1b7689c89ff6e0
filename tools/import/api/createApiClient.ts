import { ApiError } from './ApiError.ts';
import type { LongWait } from './LongWait.ts';

/** Asks the API. Everything that is asked can be repeated: queries change nothing, and mutations carry keys. */
export type ApiClient = {
  /** @throws ApiError where the answer has errors that waiting does not help against, or still has after all attempts */
  readonly ask: <Data>(query: string, variables: object) => Promise<Data>;
};

export type ApiClientOptions = {
  readonly url: string;
  /** Null: nobody is signed in. */
  readonly token: string | null;
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  readonly wait: (pause: number) => Promise<unknown>;
  /** How often one request is tried in all. */
  readonly attempts: number;
  /** Told of each pause of ten seconds and more before it; nobody is told without. */
  readonly onLongWait?: (wait: LongWait) => void;
};

/** Errors of the moment: the same request may be answered later. */
const PASSING = new Set(['UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED', 'HTTP']);
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
/** Who sees nothing happen for so long wants to know why, in milliseconds. */
const LONG_PAUSE = 10_000;
const OPERATION = /\b(?:query|mutation)\s+(\w+)/;
/** An answer that takes longer is not waited for, in milliseconds. */
const PATIENCE = 60_000;

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
  }[];
};

/** A client of the API over HTTP, which repeats what failed for the moment: after pauses that double, or as long as the API asks for. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { wait, attempts, onLongWait } = options;
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const body = JSON.stringify({ query, variables });
    for (let attempt = 1; ; attempt++) {
      try {
        return (await post(options, body)) as Data;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const passing = error.codes.every((code) => PASSING.has(code));
        if (!passing || attempt >= attempts) throw error;
        const pause = Math.max(error.retryAfter * 1_000, Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE));
        if (pause >= LONG_PAUSE) onLongWait?.({ operation: OPERATION.exec(query)?.[1] ?? null, error, pause });
        await wait(pause);
      }
    }
  };
  return { ask };
}

async function post({ url, token, fetch }: ApiClientOptions, body: string): Promise<unknown> {
  const signedIn = token === null ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...signedIn };
  const signal = AbortSignal.timeout(PATIENCE);
  const { status, answer } = await fetch(url, { method: 'POST', headers, body, signal })
    .then(async (response) => ({ status: response.status, answer: (await response.json()) as Answer }))
    // No connection, or what came is not JSON: a proxy's page, or half an answer.
    .catch((error: unknown) => {
      throw new ApiError(`no answer: ${error instanceof Error ? error.message : error}`, ['HTTP']);
    });
  const errors = answer.errors ?? [];
  if (errors.length > 0) {
    throw new ApiError(
      errors.map(({ message }) => message).join('; '),
      errors.map(({ extensions }) => extensions?.code ?? 'INTERNAL_SERVER_ERROR'),
      Math.max(0, ...errors.map(({ extensions }) => extensions?.retryAfter ?? 0)),
    );
  }
  if (answer.data === undefined || answer.data === null) throw new ApiError(`no data: HTTP status ${status}`, ['HTTP']);
  return answer.data;
}
