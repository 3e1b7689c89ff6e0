/** What came of one item of a bulk request. */
export type BulkVerdict = 'done' | 'again' | 'rejected';

/**
 * Reads the status of an item (https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk): written, or refused as stale
 * (409), which is as good; an overload or outage of its shard, which passes; or a fault of the item itself, which does not.
 */
export function bulkVerdict(status: number): BulkVerdict {
  if (status < 300 || status === 409) return 'done';
  return status === 429 || status >= 500 || status === 403 || status === 404 ? 'again' : 'rejected';
}
