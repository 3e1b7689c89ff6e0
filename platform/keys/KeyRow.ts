/** A person's key as it crosses to the keys' thread; null is a tombstone. */
export type KeyRow = readonly [person: string, key: Uint8Array | null];
