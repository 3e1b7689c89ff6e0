/** An error of the API, as tests look at it. */
export type AnsweredError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [detail: string]: unknown };
};

/** The answer of an operation. Its data is looked into freely: tests know what they asked for. */
export type Answer = {
  readonly data?: Data | null;
  readonly errors?: readonly AnsweredError[];
  readonly extensions?: { readonly position?: string; readonly [name: string]: unknown };
};

/** Data of an answer: any field of it can be gone into. */
export type Data = { readonly [field: string]: Data } & { readonly [index: number]: Data };

/** Sends one operation over HTTP. */
export async function ask(
  url: string,
  query: string,
  variables: object = {},
  token: string | null = null,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
