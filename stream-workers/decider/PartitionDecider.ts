import { randomUUID } from 'node:crypto';
import type { CommitRecord, PartitionState } from '@c18n/platform/ports/CommitStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { AbandonReason, QueuedCommand } from '@c18n/platform/ports/Transport';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { type BatchDecision, baseAfter, type DecisionBase, decideOn } from './BatchDecision.ts';
import { CommandQueue } from './CommandQueue.ts';
import type { Decided } from './Decided.ts';
import type { DecidingPorts } from './DecidingPorts.ts';
import { DecisionAhead } from './DecisionAhead.ts';
import { DocumentCache } from './DocumentCache.ts';
import type { PartitionPorts } from './PartitionPorts.ts';
import { Publisher } from './Publisher.ts';
import { TriedClaims } from './TriedClaims.ts';

/**
 * The one writer of a partition: decides a batch of what waits, commits it, publishes its facts, and begins again. Where much waits it
 * decides the next batch meanwhile, on what the commit will come to. It holds on to nothing that the store does not confirm: whatever
 * goes wrong, it forgets what it has in memory and opens the partition anew.
 */
export class PartitionDecider {
  readonly key: PartitionKey;
  readonly #ports: PartitionPorts;
  readonly #queue = new CommandQueue();
  readonly #ahead: DecisionAhead;
  readonly #cache: DocumentCache;
  readonly #publisher: Publisher;
  readonly #claims: TriedClaims;
  #state: PartitionState | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  #paused = false;

  constructor(key: PartitionKey, ports: PartitionPorts) {
    this.key = key;
    this.#ports = ports;
    this.#cache = new DocumentCache(key, ports.partitions, (collection) => ports.registry.streamOf(collection));
    this.#publisher = new Publisher(key, ports);
    this.#claims = new TriedClaims(ports);
    this.#ahead = new DecisionAhead(this.#queue, ports.aheadFrom, (batch, base) => this.#decideAhead(batch, base));
  }

  /** So many commands wait for their decision. */
  get waiting(): number {
    return this.#queue.waiting.length;
  }

  /** Opens the partition, and publishes what a former writer left unpublished. */
  async open(): Promise<PartitionState> {
    this.#state = await this.#ports.retry(
      () => this.#ports.open(this.key),
      () => this.#stopped,
    );
    this.#publisher.resume(this.#state);
    return this.#state;
  }

  /** Takes commands; resolves when more may come. */
  take(commands: readonly QueuedCommand[]): Promise<void> {
    const room = this.#queue.add(commands);
    this.#start();
    this.#ahead.consider();
    return room;
  }

  /** Finishes the batch that is under way and takes no further one; what still waits is given back, or dropped where it comes again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#ahead.forget();
    await this.#running;
    await this.#giveBack([], 'lost');
    this.#queue.clear();
    await this.#publisher.stop();
  }

  /** Lets the batch under way finish, then decides nothing until the returned function is called. What comes meanwhile waits. */
  async pause(): Promise<() => void> {
    this.#paused = true;
    await this.#running;
    this.#cache.clear();
    return () => {
      this.#paused = false;
      this.#start();
    };
  }

  /** Resolves when everything taken so far is decided and published. */
  async drain(): Promise<void> {
    await this.#running;
    await this.#publisher.drain();
  }

  #start(): void {
    if (this.#running !== null || !this.#mayDecide) return;
    this.#running = this.#run();
  }

  get #mayDecide(): boolean {
    return !this.#queue.isEmpty && !this.#stopped && !this.#paused;
  }

  async #run(): Promise<void> {
    while (this.#mayDecide) {
      await this.#settle(this.#queue.takeBatch(this.#ahead.batch));
      if (!this.#mayDecide) await this.#ahead.forget();
    }
    // With the look at the queue, not a turn later: what comes in between would be taken by nobody.
    this.#running = null;
  }

  /** Decides and commits a batch, however often it takes; gives it back where the transport allows that and it cannot be done now. */
  async #settle(batch: readonly QueuedCommand[]): Promise<void> {
    for (let attempt = 0; !this.#stopped; attempt++) {
      try {
        if (this.#state === null) {
          this.#state = await this.#ports.open(this.key);
          // A commit whose answer was lost may have recorded facts that nobody has published.
          this.#publisher.resume(this.#state);
        }
        if (await this.#commit(batch, this.#state)) return;
        this.#ports.log.warn(this.key, 'another writer has committed: the batch is dropped');
        await this.#forget();
        // Those that come again may be decided by the other writer by now: their claims are its.
        if (!(await this.#giveBack(batch, 'lost'))) this.#claims.settle(idsOf([...batch, ...this.#queue.waiting]));
        this.#queue.clear();
        this.#ports.lost(this.key);
        return;
      } catch (error) {
        await this.#forget();
        const full = error instanceof StoreUnavailableError && error.fault === 'full';
        if (full && (await this.#giveBack(batch, 'full'))) return;
        if (!this.#stopped) this.#ports.log.warn({ ...this.key, error }, 'deciding was interrupted; trying again');
        await this.#ports.backOff(attempt);
      }
    }
  }

  /** @returns whether it is committed; false: fenced */
  async #commit(batch: readonly QueuedCommand[], state: PartitionState): Promise<boolean> {
    const base = { number: state.number, documents: this.#cache, outcomes: [] };
    const decision = (await this.#ahead.take()) ?? (await this.#decide(batch, base));
    const { decided } = decision;
    const ids = idsOf(batch);
    const commandsRead = batch.at(-1)?.read ?? state.commandsRead;
    const moved =
      commandsRead?.offset !== state.commandsRead?.offset ||
      commandsRead?.generation !== state.commandsRead?.generation;
    if (decided.outcomes.length > 0 || moved) {
      const record = this.#record(decided, state, commandsRead);
      if (this.#stopped) throw new Error('the partition is not ours any more');
      this.#ahead.begin(baseAfter(decision, base));
      if ((await this.#ports.commit(record)) === 'fenced') return false;
      this.#ahead.end();
      this.#committed(record, state, decision);
    }
    this.#claims.settle(ids);
    this.#ports.decided([...ids], decided.outcomes);
    return true;
  }

  async #decide(
    batch: readonly QueuedCommand[],
    base: DecisionBase,
    takeClaims: DecidingPorts['takeClaims'] = (claims) => this.#claims.take(claims),
  ): Promise<BatchDecision> {
    await this.#claims.release();
    return decideOn(base, batch, this.key, this.#ports.registry, { ...this.#ports, takeClaims });
  }

  async #decideAhead(batch: readonly QueuedCommand[], base: DecisionBase): Promise<BatchDecision | null> {
    let isHeld = false;
    const decision = await this.#decide(batch, base, async (claims) => {
      const taken = await this.#claims.take(claims);
      isHeld ||= taken.includes('held');
      return taken;
    });
    // The commit may be about to free it, or void it with a refusal.
    return isHeld ? null : decision;
  }

  #record(decided: Decided, state: PartitionState, commandsRead: PartitionState['commandsRead']): CommitRecord {
    const { facts, documents, outcomes, claimsKept, claimsFreed, deadLetters } = decided;
    return {
      ...this.key,
      commit: state.commit + 1,
      attempt: randomUUID(),
      published: this.#publisher.published,
      ...{ facts, documents, outcomes, claimsKept, claimsFreed, deadLetters, commandsRead },
    };
  }

  #committed(record: CommitRecord, state: PartitionState, { documents }: BatchDecision): void {
    const { commit, published, commandsRead, facts } = record;
    this.#state = { commit, number: state.number + facts.length, published, commandsRead };
    this.#cache.keep(documents.known());
    this.#publisher.publish(facts);
  }

  /** Forgets everything that the store may not confirm. */
  async #forget(): Promise<void> {
    await this.#ahead.forget();
    this.#state = null;
    this.#cache.clear();
  }

  /**
   * Gives a batch and all that wait back to their senders. Their claims go first: the senders may want them under other commands.
   *
   * @returns false, and nothing is done, where the transport has promised to keep some of them
   */
  async #giveBack(batch: readonly QueuedCommand[], reason: AbandonReason): Promise<boolean> {
    const all = [...batch, ...this.#queue.waiting];
    if (all.some(({ abandon }) => abandon === undefined)) return false;
    this.#claims.abandon(idsOf(all));
    await this.#claims.release().catch((error: unknown) => {
      this.#ports.log.warn({ ...this.key, error }, 'claims of commands that are given back are not released yet');
    });
    for (const { abandon } of [...batch, ...this.#queue.waiting]) abandon?.(reason);
    this.#queue.clear();
    return true;
  }
}

function idsOf(commands: readonly QueuedCommand[]): ReadonlySet<string> {
  return new Set(commands.map(({ command }) => command.id));
}
