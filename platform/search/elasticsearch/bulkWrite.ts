import type { Client, estypes } from '@elastic/elasticsearch';
import { StoreUnavailableError } from '../../store/StoreUnavailableError.ts';
import { backOff } from '../../worker-loop/retry.ts';
import { bulkVerdict } from './bulkVerdict.ts';
import { callElasticsearch } from './callElasticsearch.ts';
import type { IndexedDocument } from './indexedDocument.ts';

/** About 10 s with the pauses of `backOff`; then the caller decides whether to go on. */
const MOST_ATTEMPTS = 10;

/** An entry that the index cannot take, whenever it is tried. */
export type RejectedDocument = { readonly document: IndexedDocument; readonly reason: string };

/** Where to write: an alias, which is not made where it is missing (an index would be), or an index by its own name. */
export type BulkTarget = { readonly alias: string } | { readonly index: string };

/**
 * Writes entries durably, each unless a later state is there. What the cluster is too busy for is tried again, by itself.
 *
 * @returns what can never be written, with the type of the error; its message may quote words
 * @throws StoreUnavailableError where not all is known to be written; writing all again is safe
 */
export async function bulkWrite(
  client: Client,
  target: BulkTarget,
  documents: readonly IndexedDocument[],
  pause: (attempt: number) => Promise<void> = backOff,
): Promise<readonly RejectedDocument[]> {
  const rejected: RejectedDocument[] = [];
  let waiting = documents;
  for (let attempt = 0; waiting.length > 0; attempt++) {
    if (attempt === MOST_ATTEMPTS)
      throw new StoreUnavailableError('unknown', 'search: not everything could be written');
    if (attempt > 0) await pause(attempt);
    const items = await send(client, target, waiting);
    const verdicts = items.map(({ status }) => bulkVerdict(status));
    for (const [index, document] of waiting.entries()) {
      if (verdicts[index] === 'rejected') rejected.push({ document, reason: items[index]?.error?.type ?? 'unknown' });
    }
    waiting = waiting.filter((_, index) => verdicts[index] === 'again');
  }
  return rejected;
}

async function send(
  client: Client,
  target: BulkTarget,
  documents: readonly IndexedDocument[],
): Promise<readonly estypes.BulkResponseItem[]> {
  const answer = await callElasticsearch(() =>
    client.bulk({
      index: 'alias' in target ? target.alias : target.index,
      require_alias: 'alias' in target,
      operations: documents.flatMap(({ id, version, source }) => [
        { index: { _id: id, version, version_type: 'external_gte' as const } },
        source,
      ]),
    }),
  );
  return answer.items.flatMap((item) => item.index ?? []);
}
