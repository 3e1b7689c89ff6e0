import type { Data } from './Data.ts';

/** Merges `source` into `target` as `@apollo/gateway` does (utilities/deepMerge): what is undefined is left out, objects and lists of the same length are merged. */
export function mergeData(target: Data, source: unknown): void {
  if (source === undefined || source === null) return;
  for (const [key, value] of Object.entries(source)) {
    if (value !== undefined) mergeKey(target, key, value);
  }
}

/** Merges one value into `target[key]`. */
export function mergeKey(target: Data, key: string, value: unknown): void {
  const present = Object.hasOwn(target, key) ? target[key] : undefined;
  if (present && isObject(value)) mergeData(present as Data, value);
  else if (Array.isArray(value) && Array.isArray(present) && value.length === present.length) mergeList(present, value);
  else if (key in Object.prototype) Object.defineProperty(target, key, { value, ...plainProperty });
  else target[key] = value;
}

const plainProperty = { configurable: true, enumerable: true, writable: true };

function mergeList(target: unknown[], source: readonly unknown[]): void {
  for (const [index, value] of source.entries()) {
    const present = target[index];
    if (isObject(present) && isObject(value)) mergeData(present, value);
    else target[index] = value;
  }
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
