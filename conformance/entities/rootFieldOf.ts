import type { EntityKey } from './EntityKey.ts';

/** The name of the root fields that tell entities of this type by this key: `A_compositeId_one_two`. */
export function rootFieldOf({ type, key }: Pick<EntityKey, 'type' | 'key'>): string {
  return [type, ...(key.match(/\w+/g) ?? [])].join('_');
}
