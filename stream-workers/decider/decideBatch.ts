import type { Decision, Free } from '@c18n/platform/domain/defineCommand';
import type { StatedFact } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';
import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import { TimeSlice } from '@c18n/platform/scheduling/TimeSlice';
import { SealingError } from '@c18n/platform/sealing/SealingError';
import { COMMAND_AGE } from '@c18n/platform/submission/commandAge';
import { type BatchDocuments, notLoaded } from './BatchDocuments.ts';
import { BatchOutcomes } from './BatchOutcomes.ts';
import { BatchResources } from './BatchResources.ts';
import type { Decided } from './Decided.ts';
import type { DecidingPorts } from './DecidingPorts.ts';
import type { DomainRegistry } from './DomainRegistry.ts';
import { SealedWords } from './SealedWords.ts';

export type Batch = {
  readonly key: PartitionKey;
  readonly commands: readonly SubmittedCommand[];
  /** The number of the partition's last fact. */
  readonly lastNumber: number;
  readonly documents: BatchDocuments;
};

/**
 * Decides commands one after the other and folds their facts in memory. What is not loaded yet is collected over the whole batch and
 * loaded in one request per kind; then it goes on where it had to stop.
 *
 * @throws StoreUnavailableError: nothing was decided
 */
export async function decideBatch(batch: Batch, registry: DomainRegistry, ports: DecidingPorts): Promise<Decided> {
  const deciding = new Deciding(batch, registry, ports);
  await deciding.run();
  return deciding;
}

/** A decision and the facts it comes to. */
type Ready = { readonly decision: Decision; readonly facts: readonly Fact[] };

class Deciding implements Decided {
  readonly facts: Fact[] = [];
  readonly claimsKept: Free[] = [];
  readonly claimsFreed: Free[] = [];
  readonly #batch: Batch;
  readonly #registry: DomainRegistry;
  readonly #ports: DecidingPorts;
  readonly #resources: BatchResources;
  readonly #answers: BatchOutcomes;
  /** Commands that have been run to their end once, so that it is known what they need. */
  readonly #known = new Set<SubmittedCommand>();
  readonly #slice = new TimeSlice();

  constructor(batch: Batch, registry: DomainRegistry, ports: DecidingPorts) {
    this.#batch = batch;
    this.#registry = registry;
    this.#ports = ports;
    this.#resources = new BatchResources(batch.documents, ports);
    this.#answers = new BatchOutcomes(ports.now, () => {
      return { ...batch.key, number: batch.lastNumber + this.facts.length };
    });
  }

  get outcomes(): readonly Outcome[] {
    return this.#answers.outcomes;
  }

  get deadLetters(): Decided['deadLetters'] {
    return this.#answers.deadLetters;
  }

  get documents(): readonly StoredDocument[] {
    return this.#batch.documents.changes();
  }

  async run(): Promise<void> {
    const { commands } = this.#batch;
    for (const { wordsOf } of commands) if (wordsOf !== null) this.#resources.wantKey(wordsOf);
    // What they need is brought together with what became of them before. A claim that this takes for one that is answered is void.
    await this.#probe(commands);
    const [known] = await Promise.all([
      this.#ports.findOutcomes([...new Set(commands.map(({ id }) => id))]),
      this.#resources.load(),
    ]);
    this.#answers.learn(known);
    for (let next = 0; next < commands.length; ) {
      if (this.#decide(commands[next] as SubmittedCommand)) next += 1;
      else {
        await this.#probe(commands.slice(next + 1));
        await this.#resources.load();
      }
      if (this.#slice.isOver) await this.#slice.next();
    }
  }

  /** Decides one command; false where something must be loaded first. */
  #decide(command: SubmittedCommand): boolean {
    if (this.#answers.isAnswered(command)) return true;
    if (command.time < this.#ports.now() - COMMAND_AGE) {
      this.#answers.refuse(command, { code: 'EXPIRED!', fields: [] });
      return true;
    }
    try {
      this.#accept(command, this.#run(command));
    } catch (thrown) {
      this.#batch.documents.drop();
      if (thrown === notLoaded) return false;
      // Who was erased says nothing any more, and has left nothing to try again.
      if (isErasure(thrown)) this.#answers.refuse(command, { code: NOT_FOUND, fields: [] });
      else this.#answers.fail(command, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
    return true;
  }

  /** Runs the decision and the folds of its facts, staging their changes. */
  #run(command: SubmittedCommand): Ready {
    const definition = this.#registry.commands.get(command.type);
    if (definition === undefined) throw new Error(`unknown command ${command.type}`);
    const { documents } = this.#batch;
    const data = this.#resources.open(command, definition);
    const { id, type, place, actor, time } = command;
    const decision = definition.decide(documents.reader, { id, type, place, actor, time, data });
    if ('refused' in decision) return { decision, facts: [] };
    const held = this.#resources.heldClaim(decision.claims ?? [], id);
    if (held !== null) return { decision: { refused: held.refusal, fields: held.fields ?? [] }, facts: [] };
    const words = new SealedWords(command, data, definition);
    const facts = decision.facts.map((stated, index) => this.#number(command, stated, index, words));
    for (const fact of facts) {
      const fold = this.#registry.folds.get(fact.type);
      if (fold === undefined) throw new Error(`no fold for ${fact.type}`);
      fold.fold(fact, documents.writer(fact.place, fact.number));
    }
    return { decision, facts };
  }

  #number(command: SubmittedCommand, stated: StatedFact, index: number, words: SealedWords): Fact<object> {
    const { definition, subject, wordsOf } = stated;
    const checked = definition.schema.parse(stated.data);
    if (wordsOf !== null) this.#resources.needKey(wordsOf);
    const data =
      wordsOf === null ? checked : words.seal(wordsOf, checked, definition.personalFields, this.#ports.sealer);
    const { place, actor, time } = command;
    const number = this.#batch.lastNumber + this.facts.length + index + 1;
    return {
      ...{ ...this.#batch.key, id: `${command.id}.${index}`, type: definition.type, number },
      ...{ place, subject, actor, time, wordsOf, data },
    };
  }

  #accept(command: SubmittedCommand, { decision, facts }: Ready): void {
    if ('refused' in decision) {
      this.#batch.documents.drop();
      this.#answers.refuse(command, { code: decision.refused, fields: decision.fields ?? [] });
      return;
    }
    this.#batch.documents.keep();
    this.facts.push(...facts);
    this.claimsKept.push(...(decision.claims ?? []).map(({ key }) => ({ key, owner: command.id })));
    this.claimsFreed.push(...(decision.frees ?? []));
    this.#answers.done(command);
  }

  /** Runs later commands only to learn what they need; what they would decide does not count. */
  async #probe(commands: readonly SubmittedCommand[]): Promise<void> {
    for (const command of commands) {
      if (this.#answers.isAnswered(command) || this.#known.has(command)) continue;
      try {
        this.#run(command);
        this.#known.add(command);
      } catch (thrown) {
        // It will be decided, and fail if it must, in its turn.
        if (thrown !== notLoaded) this.#known.add(command);
      }
      this.#batch.documents.drop();
      if (this.#slice.isOver) await this.#slice.next();
    }
  }
}

function isErasure(thrown: unknown): boolean {
  return thrown instanceof SealingError && thrown.fault === 'destroyed';
}
