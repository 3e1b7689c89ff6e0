import type { Subgraph } from '@c18n/gateway/federation/Subgraph';

type Answer = Awaited<ReturnType<Subgraph['process']>>;

/** A subgraph that answers anybody over HTTP. */
export class PlainSubgraph implements Subgraph {
  readonly name: string;
  readonly #url: string;

  constructor({ name, url }: { readonly name: string; readonly url: string }) {
    this.name = name;
    this.#url = url;
  }

  async process({ request }: Parameters<Subgraph['process']>[0]): Promise<Answer> {
    const { query, variables } = request;
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }
}
