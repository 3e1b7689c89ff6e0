import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { LiveField, LiveSource } from '@c18n/platform/live/LiveField';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Hub } from './Hub.ts';
import { startOf } from './startOf.ts';

/** What a subscription follows, and the number after which it starts. */
export type FoundSource = { readonly source: LiveSource; readonly key: PartitionKey; readonly start: number };

/**
 * Asks the domain what a subscription follows, and reads its `after`.
 *
 * @throws CodedError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, BAD_POSITION
 */
export async function findSource(
  field: LiveField,
  args: Readonly<Record<string, unknown>>,
  context: SubgraphContext,
  parts: {
    readonly hub: Hub;
    readonly ledger: Ledger;
    readonly positions: PositionTokens;
    readonly partitions: number;
  },
): Promise<FoundSource> {
  // Taken before anything is awaited: what happens while the rights are checked is told.
  const now = parts.hub.vector();
  const source = await field.source(args, context);
  const key = { stream: source.stream, partition: partitionOf(source.place, parts.partitions) };
  const after = args.after ?? null;
  if (after !== null) return { source, key, start: await startOf(after, key, parts) };
  const current = now.find(({ stream, partition }) => stream === key.stream && partition === key.partition);
  return { source, key, start: current?.number ?? 0 };
}
