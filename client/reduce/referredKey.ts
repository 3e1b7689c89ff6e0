import type { Value } from './State.ts';

/** The key of the object that a value refers to; null where it refers to none. */
export function referredKey(value: Value | undefined): string | null {
  const isReference = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
  return isReference ? value.key : null;
}
