import { randomUUID } from 'node:crypto';
import type { DomainRegistry } from '@c18n/decider/DomainRegistry';
import { foldFacts } from '@c18n/decider/foldFacts';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';

/** Makes the commits that a decider would make of facts that were decided before: with their documents and outcomes. */
export class RecordMaker {
  readonly #registry: DomainRegistry;
  readonly #documents = new Map<string, StoredDocument>();
  readonly #commits = new Map<string, number>();

  constructor(registry: DomainRegistry) {
    this.#registry = registry;
  }

  /** The next commit of a partition. Facts must come in their order, each once. */
  async next(facts: readonly [Fact, ...Fact[]]): Promise<CommitRecord> {
    const { stream, partition } = facts[0];
    const documents = await foldFacts(facts, this.#registry, async (keys) =>
      keys.map(({ collection, id }) => this.#documents.get(`${collection.name}/${id}`) ?? null),
    );
    for (const document of documents) this.#documents.set(`${document.collection}/${document.id}`, document);
    const commit = (this.#commits.get(`${stream}/${partition}`) ?? 0) + 1;
    this.#commits.set(`${stream}/${partition}`, commit);
    return {
      ...{ stream, partition, commit, attempt: randomUUID(), published: 0, commandsRead: null },
      ...{ facts, documents, claimsKept: [], claimsFreed: [], deadLetters: [] },
      outcomes: outcomesOf(facts),
    };
  }
}

/** One outcome for each command, at its last fact. */
function outcomesOf(facts: readonly Fact[]): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const { id, type, place, actor, time, stream, partition, number } of facts) {
    const commandId = id.slice(0, id.lastIndexOf('.'));
    outcomes.set(commandId, {
      ...{ commandId, state: 'DONE', fingerprint: 'x'.repeat(43), submissions: [randomUUID()], refused: null },
      ...{ actor, type, place, time, position: { stream, partition, number } },
    });
  }
  return [...outcomes.values()];
}
