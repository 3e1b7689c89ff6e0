import type { Data } from './Data.ts';

/** A copy of plain data, for a place that must not share objects with another one. */
export function cloneData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneData);
  const copy: Data = {};
  for (const [key, child] of Object.entries(value)) {
    // A scalar may hold any key.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: child, enumerable: true });
    else copy[key] = cloneData(child);
  }
  return copy;
}
