import type { Subgraph } from '@c18n/gateway/federation/Subgraph';

type Answer = Awaited<ReturnType<Subgraph['process']>>;

/** Answers what it was asked before from JSON text, like a subgraph elsewhere, so that nothing of the subgraph is measured. */
export class CannedSubgraph implements Subgraph {
  readonly name: string;
  readonly #source: Subgraph;
  readonly #answers = new Map<string, string>();
  /** How often it was asked, and the length of its answers. */
  calls = 0;
  characters = 0;

  constructor(source: Subgraph) {
    this.name = source.name;
    this.#source = source;
  }

  async process(options: Parameters<Subgraph['process']>[0]): Promise<Answer> {
    const { query, variables } = options.request;
    const key = JSON.stringify({ query, variables });
    const text = this.#answers.get(key) ?? JSON.stringify(await this.#source.process(options));
    this.#answers.set(key, text);
    this.calls++;
    this.characters += text.length;
    return JSON.parse(text) as Answer;
  }
}
