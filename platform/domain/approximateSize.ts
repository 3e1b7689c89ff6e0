/** About how many characters a value's JSON has: strings by length, everything else by a constant. Cheap, for limits only. */
export function approximateSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 2;
  if (Array.isArray(value)) for (const item of value) size += approximateSize(item) + 1;
  else for (const key of Object.keys(value)) size += key.length + approximateSize(value[key as keyof object]) + 4;
  return size;
}
