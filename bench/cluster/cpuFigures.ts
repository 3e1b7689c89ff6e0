/** What each kind of process has used between two looks, in microseconds of CPU time an operation, and all of them together. */
export function cpuFigures(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  operations: number,
): Readonly<Record<string, number>> {
  const each = [...after].map(([kind, seconds]) => {
    const used = ((seconds - (before.get(kind) ?? 0)) * 1e6) / operations;
    return [`${kind}: CPU µs an operation`, used] as const;
  });
  const all = each.reduce((sum, [, used]) => sum + used, 0);
  return { 'cluster and engines: CPU µs an operation': all, ...Object.fromEntries(each) };
}
