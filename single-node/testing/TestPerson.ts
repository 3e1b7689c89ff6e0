/** The answer of an operation. */
export type Answer = {
  readonly data: Record<string, never> | null | undefined;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string } & Record<string, unknown>;
  }[];
  readonly extensions?: { readonly position?: string } & Record<string, unknown>;
};

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
