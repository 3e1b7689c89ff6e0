import type { TestGateway } from './startTestGateway.ts';

/** What an HTTP answer holds. */
export type Answer = {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: { readonly position?: string; readonly cost?: { requested: number; limit: number } };
};

/** Sends one operation by POST. */
export async function ask(
  gateway: TestGateway,
  query: string,
  options: { readonly token?: string; readonly variables?: object; readonly headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    body: JSON.stringify({ query, variables: options.variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
