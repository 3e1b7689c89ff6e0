import type { CommandDefinition, Decision, Free } from '@c18n/platform/domain/defineCommand';
import type { StatedFact } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { DocumentKey, StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import type { Sealer } from '@c18n/platform/sealing/Sealer';
import { type BatchDocuments, notLoaded } from './BatchDocuments.ts';
import type { Decided } from './Decided.ts';
import type { DomainRegistry } from './DomainRegistry.ts';
import { TimeSlice } from './TimeSlice.ts';

/** Commands older than this are refused: their outcomes may be forgotten already, so a repetition could not be told. */
const COMMAND_AGE = 7 * 24 * 3_600_000;

/** What deciding needs from outside. All of it is asked in batches. */
export type DecidingPorts = {
  readonly load: (keys: readonly DocumentKey[]) => Promise<readonly (StoredDocument | null)[]>;
  readonly findOutcomes: (ids: readonly string[]) => Promise<readonly Outcome[]>;
  readonly takeClaims: (claims: readonly Free[]) => Promise<readonly ('taken' | 'held')[]>;
  readonly sealer: Sealer;
  readonly now: () => number;
};

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
 * @throws StoreUnavailableError, KeysUnavailableError: nothing was decided
 */
export async function decideBatch(batch: Batch, registry: DomainRegistry, ports: DecidingPorts): Promise<Decided> {
  const deciding = new Deciding(batch, registry, ports);
  await deciding.run();
  return deciding;
}

/** A decision that is still to be checked against claims. */
type Ready = { readonly command: SubmittedCommand; readonly decision: Decision };

class Deciding implements Decided {
  readonly facts: Fact[] = [];
  readonly outcomes: Outcome[] = [];
  readonly claimsKept: Free[] = [];
  readonly claimsFreed: Free[] = [];
  readonly deadLetters: Decided['deadLetters'][number][] = [];
  readonly #batch: Batch;
  readonly #registry: DomainRegistry;
  readonly #ports: DecidingPorts;
  readonly #answered = new Set<string>();
  readonly #claims = new Map<string, 'taken' | 'held'>();
  readonly #missingClaims = new Map<string, Free>();
  readonly #missingKeys = new Set<string>();
  readonly #opened = new Map<SubmittedCommand, object>();
  readonly #slice = new TimeSlice();

  constructor(batch: Batch, registry: DomainRegistry, ports: DecidingPorts) {
    this.#batch = batch;
    this.#registry = registry;
    this.#ports = ports;
  }

  get documents(): readonly StoredDocument[] {
    return this.#batch.documents.changes();
  }

  async run(): Promise<void> {
    const { commands } = this.#batch;
    for (const { wordsOf } of commands) if (wordsOf !== null) this.#missingKeys.add(wordsOf);
    const known = this.#ports.findOutcomes([...new Set(commands.map(({ id }) => id))]);
    await Promise.all([known, this.#load()]);
    for (const { commandId, state } of await known) if (state !== 'FAILED') this.#answered.add(commandId);
    for (let next = 0; next < commands.length; ) {
      if (this.#decide(commands[next] as SubmittedCommand)) next += 1;
      else {
        await this.#probe(commands.slice(next + 1));
        await this.#load();
      }
      if (this.#slice.isOver) await this.#slice.next();
    }
  }

  /** Decides one command; false where something must be loaded first. */
  #decide(command: SubmittedCommand): boolean {
    if (this.#answered.has(command.id)) return true;
    if (command.time < this.#ports.now() - COMMAND_AGE) return this.#refuse(command, 'EXPIRED!', []);
    try {
      const ready = this.#run(command);
      if (ready === null) return false;
      this.#accept(ready);
    } catch (thrown) {
      this.#batch.documents.drop();
      if (thrown === notLoaded) return false;
      this.#fail(command, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
    return true;
  }

  /** Runs the decision and the folds of its facts, staging their changes. Null where a claim must be tried first. */
  #run(command: SubmittedCommand): (Ready & { readonly facts: readonly Fact[] }) | null {
    const definition = this.#registry.commands.get(command.type);
    if (definition === undefined) throw new Error(`unknown command ${command.type}`);
    const data = this.#open(command, definition);
    const { id, type, place, actor, time } = command;
    const decision = definition.decide(this.#batch.documents.reader, { id, type, place, actor, time, data });
    if ('refused' in decision) return { command, decision, facts: [] };
    for (const { key, refusal, fields } of decision.claims ?? []) {
      const claim = this.#claims.get(claimText(key, id));
      if (claim === undefined) this.#missingClaims.set(claimText(key, id), { key, owner: id });
      if (claim === 'held') return { command, decision: { refused: refusal, fields: fields ?? [] }, facts: [] };
    }
    if (this.#missingClaims.size > 0) return null;
    const sealed = new SealedWords(command, data, definition);
    const facts = decision.facts.map((stated, index) => this.#number(command, stated, index, sealed));
    for (const fact of facts) {
      const fold = this.#registry.folds.get(fact.type);
      if (fold === undefined) throw new Error(`no fold for ${fact.type}`);
      fold.fold(fact as Fact<object>, this.#batch.documents.writer(fact.place, fact.number));
    }
    return { command, decision, facts };
  }

  /** The command's data in plain text, checked. Opened once, however often the decision must be run. */
  #open(command: SubmittedCommand, definition: CommandDefinition): object {
    const opened = this.#opened.get(command);
    if (opened !== undefined) return opened;
    const { wordsOf } = command;
    if (wordsOf !== null && !this.#ports.sealer.has(wordsOf)) {
      this.#missingKeys.add(wordsOf);
      throw notLoaded;
    }
    const plain =
      wordsOf === null
        ? command.data
        : this.#ports.sealer.unsealFields(wordsOf, command.data, definition.personalFields);
    const data = definition.schema.parse(plain);
    this.#opened.set(command, data);
    return data;
  }

  #number(command: SubmittedCommand, stated: StatedFact, index: number, words: SealedWords): Fact<object> {
    const { definition, subject, wordsOf } = stated;
    if (wordsOf !== null && !this.#ports.sealer.has(wordsOf)) {
      this.#missingKeys.add(wordsOf);
      throw notLoaded;
    }
    const checked = definition.schema.parse(stated.data);
    const data =
      wordsOf === null ? checked : words.seal(wordsOf, checked, definition.personalFields, this.#ports.sealer);
    const { stream, partition } = this.#batch.key;
    const number = this.#batch.lastNumber + this.facts.length + index + 1;
    const { place, actor, time } = command;
    return {
      id: `${command.id}.${index}`,
      type: definition.type,
      stream,
      partition,
      number,
      place,
      subject,
      actor,
      time,
      wordsOf,
      data,
    };
  }

  #accept({ command, decision, facts }: Ready & { readonly facts: readonly Fact[] }): void {
    if ('refused' in decision) {
      this.#batch.documents.drop();
      this.#refuse(command, decision.refused, decision.fields ?? []);
      return;
    }
    this.#batch.documents.keep();
    this.facts.push(...facts);
    this.claimsKept.push(...(decision.claims ?? []).map(({ key }) => ({ key, owner: command.id })));
    this.claimsFreed.push(...(decision.frees ?? []));
    this.#answer(command, 'DONE', null);
  }

  #refuse(command: SubmittedCommand, code: string, fields: readonly string[]): true {
    this.#answer(command, 'REFUSED', { code, fields });
    return true;
  }

  #fail(command: SubmittedCommand, reason: string): void {
    this.deadLetters.push({ commandId: command.id, time: this.#ports.now(), reason, command });
    this.#answer(command, 'FAILED', null);
  }

  #answer(command: SubmittedCommand, state: Outcome['state'], refused: Outcome['refused']): void {
    const { id: commandId, fingerprint, submission, actor, type, place } = command;
    const position = { ...this.#batch.key, number: this.#batch.lastNumber + this.facts.length };
    this.outcomes.push({
      commandId,
      state,
      fingerprint,
      submission,
      actor,
      type,
      place,
      refused,
      position,
      time: this.#ports.now(),
    });
    this.#answered.add(commandId);
  }

  /** Runs later commands only to learn what they need; what they would decide does not count. */
  async #probe(commands: readonly SubmittedCommand[]): Promise<void> {
    for (const command of commands) {
      if (this.#answered.has(command.id)) continue;
      try {
        this.#run(command);
      } catch {
        // It will be decided, and fail if it must, in its turn.
      }
      this.#batch.documents.drop();
      if (this.#slice.isOver) await this.#slice.next();
    }
  }

  async #load(): Promise<void> {
    const { documents } = this.#batch;
    const keys = [...documents.missing.values()];
    const claims = [...this.#missingClaims];
    const persons = [...this.#missingKeys];
    this.#missingClaims.clear();
    this.#missingKeys.clear();
    const [loaded, taken] = await Promise.all([
      keys.length === 0 ? [] : this.#ports.load(keys),
      claims.length === 0 ? [] : this.#ports.takeClaims(claims.map(([, claim]) => claim)),
      persons.length === 0 ? null : this.#ports.sealer.prepare(persons),
    ]);
    for (const [index, key] of keys.entries()) documents.provide(key, loaded[index] ?? null);
    for (const [index, [text]] of claims.entries()) this.#claims.set(text, taken[index] ?? 'held');
  }
}

function claimText(key: string, owner: string): string {
  return `${key} ${owner}`;
}

/** A command's own words as it brought them, sealed: a fact that repeats them need not seal them again. */
class SealedWords {
  readonly #wordsOf: string | null;
  readonly #sealed = new Map<string, string>();

  constructor(command: SubmittedCommand, plain: object, definition: CommandDefinition) {
    this.#wordsOf = command.wordsOf;
    for (const field of definition.personalFields) {
      const [open, sealed] = [
        (plain as Record<string, unknown>)[field],
        (command.data as Record<string, unknown>)[field],
      ];
      if (typeof open === 'string' && typeof sealed === 'string') this.#sealed.set(open, sealed);
    }
  }

  seal(person: string, data: object, fields: readonly string[], sealer: Sealer): object {
    const copied: Record<string, string> = {};
    const others: string[] = [];
    for (const field of fields) {
      const text = (data as Record<string, unknown>)[field];
      const known = person === this.#wordsOf && typeof text === 'string' ? this.#sealed.get(text) : undefined;
      if (known === undefined) others.push(field);
      else copied[field] = known;
    }
    return { ...sealer.sealFields(person, data, others), ...copied };
  }
}
