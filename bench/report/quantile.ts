/**
 * The value that a share of the samples does not exceed, by nearest rank: `quantile(latencies, 0.99)`.
 *
 * @throws RangeError without samples
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('there are no samples');
  return value;
}
