import type { PartitionKey } from '../../ports/Store.ts';

/** Numbers in ids have so many digits that the ids sort like the numbers: as many as the largest safe integer has. */
const DIGITS = 16;

/** `<stream>/<partition>` */
export function partitionId({ stream, partition }: PartitionKey): string {
  return `${stream}/${partition}`;
}

/** `<stream>/<partition>/<number>`, in the order of the numbers within a partition. */
export function rowId(key: PartitionKey, number: number): string {
  return `${partitionId(key)}/${String(number).padStart(DIGITS, '0')}`;
}
