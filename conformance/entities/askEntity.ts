import type { RunningServer } from '../servers/TestedServer.ts';
import type { EntityCase } from './EntityCase.ts';

/** What a query or an event brings, without what may differ between the two: messages, places in a document, extensions. */
export type Told = { readonly data: unknown; readonly errorsAt: readonly string[] };

/** Asks by a query over HTTP. @throws Error where there is no GraphQL answer */
export async function askEntity({ url }: RunningServer, { field, index, selection }: EntityCase): Promise<Told> {
  const query = `{ told: ${field}(index: ${index}) { ${selection} } }`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  return toldBy(await response.json());
}

/** What a GraphQL result tells. */
export function toldBy(result: unknown): Told {
  const { data = null, errors = [] } = result as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly path?: readonly (string | number)[] }[];
  };
  return { data, errorsAt: errors.map(({ path = [] }) => path.join('.')).toSorted() };
}
