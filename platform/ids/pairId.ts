import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { atMost } from '../collections/atMost.ts';
import { typeIdFromBytes } from './typeIdFromBytes.ts';

/** Hashing costs some 10 µs, and a busy membership is asked for with every message. */
const known = new LRUCache<string, string>(atMost(50_000));

/** The id of the one thing that relates others, like the membership of a person in a community: the same parts, the same id. */
export function pairId(prefix: string, ...parts: readonly string[]): string {
  const text = JSON.stringify([prefix, ...parts]);
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const id = typeIdFromBytes(prefix, hash('sha256', text, 'buffer'), null);
  known.set(text, id);
  return id;
}
