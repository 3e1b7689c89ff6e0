import type { Free } from '@c18n/platform/domain/defineCommand';
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
import { CommandRunner, type RunCommand } from './CommandRunner.ts';
import type { Decided } from './Decided.ts';
import type { DecidingPorts } from './DecidingPorts.ts';
import type { DomainRegistry } from './DomainRegistry.ts';

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
  const { key, commands, documents } = batch;
  const resources = new BatchResources(documents, ports);
  for (const { wordsOf } of commands) if (wordsOf !== null) resources.wantKey(wordsOf);
  const runner = new CommandRunner(key, registry, resources, ports.sealer);
  const first = new Deciding(batch, runner, ports.now, []);
  await first.advance();
  // What became of them before is asked together with what they lack. A claim that this takes for one that is answered is void.
  const ids = new Set(commands.map(({ id }) => id));
  const [known] = await Promise.all([ports.findOutcomes([...ids]), resources.load()]);
  // Nearly always they are all new, as was assumed. Otherwise it begins again with what is known.
  if (known.length > 0) documents.revert();
  const deciding = known.length > 0 ? new Deciding(batch, runner, ports.now, known) : first;
  while (!(await deciding.advance())) await resources.load();
  return deciding;
}

/** A batch on its way to being decided: everything before `#next` is. */
class Deciding implements Decided {
  readonly facts: Fact[] = [];
  readonly claimsKept: Free[] = [];
  readonly claimsFreed: Free[] = [];
  readonly #batch: Batch;
  readonly #runner: CommandRunner;
  readonly #now: () => number;
  readonly #answers: BatchOutcomes;
  /** Commands that have been run to their end ahead of their turn, so that it is known what they need. */
  readonly #probed = new Set<SubmittedCommand>();
  readonly #slice = new TimeSlice();
  #next = 0;

  /** @param known what became of commands before this batch */
  constructor(batch: Batch, runner: CommandRunner, now: () => number, known: readonly Outcome[]) {
    this.#batch = batch;
    this.#runner = runner;
    this.#now = now;
    this.#answers = new BatchOutcomes(known, now, () => ({ ...batch.key, number: this.#lastNumber }));
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

  get #lastNumber(): number {
    return this.#batch.lastNumber + this.facts.length;
  }

  /** Decides in order as far as everything is there, and asks for what the rest needs. @returns whether all are decided */
  async advance(): Promise<boolean> {
    const { commands } = this.#batch;
    for (; this.#next < commands.length; this.#next += 1) {
      if (!this.#decide(commands[this.#next] as SubmittedCommand)) {
        await this.#probe(commands.slice(this.#next + 1));
        return false;
      }
      if (this.#slice.isOver) await this.#slice.next();
    }
    return true;
  }

  /** Decides one command; false where something must be loaded first. */
  #decide(command: SubmittedCommand): boolean {
    if (this.#answers.isAnswered(command)) return true;
    if (command.time < this.#now() - COMMAND_AGE) {
      this.#answers.refuse(command, { code: 'EXPIRED!', fields: [] });
      return true;
    }
    try {
      this.#accept(command, this.#runner.run(command, this.#lastNumber));
    } catch (thrown) {
      this.#batch.documents.drop();
      if (thrown === notLoaded) return false;
      // Who was erased says nothing any more, and has left nothing to try again.
      const isErased = thrown instanceof SealingError && thrown.fault === 'destroyed';
      if (isErased) this.#answers.refuse(command, { code: NOT_FOUND, fields: [] });
      else this.#answers.fail(command, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
    return true;
  }

  #accept(command: SubmittedCommand, { decision, facts }: RunCommand): void {
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
      if (this.#answers.isAnswered(command) || this.#probed.has(command)) continue;
      try {
        this.#runner.run(command, this.#lastNumber);
        this.#probed.add(command);
      } catch (thrown) {
        // It will be decided, and fail if it must, in its turn.
        if (thrown !== notLoaded) this.#probed.add(command);
      }
      this.#batch.documents.drop();
      if (this.#slice.isOver) await this.#slice.next();
    }
  }
}
