import { LRUCache } from 'lru-cache';
import type { UnsupportedReason } from '../UnsupportedPlan.ts';
import type { Shape } from './Shape.ts';

/** A shape and the characters of its code, or why there is none. */
export type CachedShape = { readonly size: number; readonly shape: Shape | UnsupportedReason };

/** Shapes by the number of their operation and the values of its conditions. */
export type ShapeCache = LRUCache<string, CachedShape>;

/** What an entry takes beside its key and code: a client decides how many there are, and that they have no code. */
const ENTRY = 1_024;

/** @param cacheSize about how many characters the shapes that are kept may have together, with their keys */
export function createShapeCache(cacheSize: number): ShapeCache {
  return new LRUCache({ maxSize: cacheSize, sizeCalculation: ({ size }, key) => ENTRY + key.length + size });
}
