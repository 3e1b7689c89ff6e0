import { CodedError } from '@c18n/platform/errors/CodedError';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { OpenedPosition, PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import type { Hub } from './Hub.ts';

/**
 * The number after which a subscription starts: that of its `after` token for the place's partition.
 *
 * @param after a token of one position or of a vector
 * @throws CodedError BAD_POSITION where it is forged, says nothing of this partition, or lies in the future
 */
export async function startOf(
  after: unknown,
  key: PartitionKey,
  parts: { readonly hub: Hub; readonly ledger: Ledger; readonly positions: PositionTokens },
): Promise<number> {
  if (typeof after !== 'string') throw new CodedError('BAD_POSITION');
  const number = numberIn(parts.positions.open(after), key);
  if (number <= parts.hub.head(key)) return number;
  // A mutation is answered as soon as it is recorded, which this gateway may hear of only later.
  const heads = await parts.ledger.heads();
  const head = heads.find((one) => one.stream === key.stream && one.partition === key.partition)?.number ?? 0;
  if (number > head) throw new CodedError('BAD_POSITION');
  return number;
}

function numberIn(opened: OpenedPosition, key: PartitionKey): number {
  const matches = (one: Position) => one.stream === key.stream && one.partition === key.partition;
  if (opened.kind === 'vector') return opened.positions.find(matches)?.number ?? 0;
  if (!matches(opened.position)) throw new CodedError('BAD_POSITION');
  return opened.position.number;
}
