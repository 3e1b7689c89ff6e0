import type { LiveSource } from '@c18n/platform/live/LiveField';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import { catchUpFromLedger, catchUpFromMemory } from './catchUp.ts';
import type { EncodedEvent } from './EncodedEvent.ts';
import type { QueuedEvent } from './EventQueue.ts';
import { eventOf } from './eventOf.ts';
import type { HistoryBlock } from './GroupHistory.ts';
import type { Hub } from './Hub.ts';

/**
 * Reads and executes the next events of a source after a number, from memory where that reaches back so far.
 *
 * @param parts `size`: facts that are read at once; `tell` executes an event, with the number after which a client that has it continues
 */
export async function readBlock(
  { key, source }: { readonly key: PartitionKey; readonly source: LiveSource },
  after: number,
  parts: {
    readonly hub: Hub;
    readonly ledger: Ledger;
    readonly size: number;
    readonly tell: (queued: QueuedEvent, number: number) => Promise<EncodedEvent>;
  },
): Promise<HistoryBlock> {
  const { hub, ledger, size, tell } = parts;
  const behind = { ...key, place: source.place, number: after };
  const { facts, through } =
    catchUpFromMemory(hub, behind, size) ?? (await catchUpFromLedger(hub, ledger, behind, size));
  const told = facts.flatMap((fact) => {
    const event = eventOf(source, fact);
    return event === null ? [] : [tell({ event, number: fact.number, time: fact.time }, fact.number)];
  });
  return { events: await Promise.all(told), through };
}
