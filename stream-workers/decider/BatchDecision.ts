import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { QueuedCommand } from '@c18n/platform/ports/Transport';
import { BatchDocuments } from './BatchDocuments.ts';
import type { Decided } from './Decided.ts';
import type { DecidingPorts } from './DecidingPorts.ts';
import type { DomainRegistry } from './DomainRegistry.ts';
import { decideBatch } from './decideBatch.ts';

/** What a batch is decided on: the partition as it stands, or as it will stand when the commit that is under way is done. */
export type DecisionBase = {
  /** The number of the last fact. */
  readonly number: number;
  /** Documents that are known to be as they stand. */
  readonly documents: { get(key: string): StoredDocument | undefined };
  /** Outcomes that no store tells yet. */
  readonly outcomes: readonly Outcome[];
};

/** A batch and what it comes to. Nothing of it holds before it is committed. */
export type BatchDecision = {
  readonly batch: readonly QueuedCommand[];
  readonly decided: Decided;
  readonly documents: BatchDocuments;
};

/** Decides a batch on the given base. @throws StoreUnavailableError: nothing was decided */
export async function decideOn(
  base: DecisionBase,
  batch: readonly QueuedCommand[],
  key: PartitionKey,
  registry: DomainRegistry,
  ports: DecidingPorts,
): Promise<BatchDecision> {
  const documents = new BatchDocuments(base.documents);
  const commands = batch.map(({ command }) => command);
  const pending = new Map(base.outcomes.map((outcome) => [outcome.commandId, outcome]));
  const decided = await decideBatch({ key, commands, lastNumber: base.number, documents }, registry, {
    ...ports,
    // Of two that are known of a command the later counts.
    findOutcomes: async (ids) => [...(await ports.findOutcomes(ids)), ...ids.flatMap((id) => pending.get(id) ?? [])],
  });
  return { batch, decided, documents };
}

/** The base of what is decided while `decision` is being committed. */
export function baseAfter(
  { decided, documents }: BatchDecision,
  before: Pick<DecisionBase, 'number' | 'documents'>,
): DecisionBase {
  // Not the batch's documents themselves, which know those that they were decided on: bases would hold each other without end.
  const [changed, others] = [documents.changed, before.documents];
  return {
    number: before.number + decided.facts.length,
    documents: { get: (key) => changed.get(key) ?? others.get(key) },
    outcomes: decided.outcomes,
  };
}
