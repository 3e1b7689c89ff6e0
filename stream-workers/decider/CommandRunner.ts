import type { Decision } from '@c18n/platform/domain/defineCommand';
import type { StatedFact } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import type { Sealer } from '@c18n/platform/sealing/Sealer';
import type { BatchResources } from './BatchResources.ts';
import type { DomainRegistry } from './DomainRegistry.ts';
import { SealedWords } from './SealedWords.ts';

/** A decision and the facts it comes to: numbered, sealed and folded. */
export type RunCommand = { readonly decision: Decision; readonly facts: readonly Fact[] };

/** Runs the decisions of one partition's commands, and the folds of their facts. */
export class CommandRunner {
  readonly #key: PartitionKey;
  readonly #registry: DomainRegistry;
  readonly #resources: BatchResources;
  readonly #sealer: Sealer;

  constructor(key: PartitionKey, registry: DomainRegistry, resources: BatchResources, sealer: Sealer) {
    this.#key = key;
    this.#registry = registry;
    this.#resources = resources;
    this.#sealer = sealer;
  }

  /**
   * Runs a command; what its facts change is staged.
   *
   * @param lastNumber the number of the fact before its own
   * @throws notLoaded where it needs something that must be brought first; whatever its decision or a fold throws
   */
  run(command: SubmittedCommand, lastNumber: number): RunCommand {
    const definition = this.#registry.commands.get(command.type);
    if (definition === undefined) throw new Error(`unknown command ${command.type}`);
    const { documents } = this.#resources;
    const data = this.#resources.open(command, definition);
    const { id, type, place, actor, time } = command;
    const decision = definition.decide(documents.reader, { id, type, place, actor, time, data });
    if ('refused' in decision) return { decision, facts: [] };
    const held = this.#resources.heldClaim(decision.claims ?? [], command);
    if (held !== null) return { decision: { refused: held.refusal, fields: held.fields ?? [] }, facts: [] };
    const words = new SealedWords(command, data, definition);
    const facts = decision.facts.map((stated, index) => this.#record(command, stated, index, lastNumber, words));
    for (const fact of facts) {
      const fold = this.#registry.folds.get(fact.type);
      if (fold === undefined) throw new Error(`no fold for ${fact.type}`);
      fold.fold(fact, documents.writer(fact.place, fact.number));
    }
    return { decision, facts };
  }

  /** The stated fact as it is recorded. */
  #record(
    command: SubmittedCommand,
    { definition, subject, wordsOf, data: stated }: StatedFact,
    index: number,
    lastNumber: number,
    words: SealedWords,
  ): Fact<object> {
    const checked = definition.schema.parse(stated);
    if (wordsOf !== null) this.#resources.needKey(wordsOf);
    const data = wordsOf === null ? checked : words.seal(wordsOf, checked, definition.personalFields, this.#sealer);
    const { place, actor, time } = command;
    return {
      ...{ ...this.#key, id: `${command.id}.${index}`, type: definition.type, number: lastNumber + index + 1 },
      ...{ place, subject, actor, time, wordsOf, data },
    };
  }
}
