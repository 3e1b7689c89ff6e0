import type { KeyObject } from 'node:crypto';
import type { IndexValue } from '../domain/defineCollection.ts';
import { CodedError } from '../errors/CodedError.ts';
import { openToken, signToken } from '../secrets/signedToken.ts';

/** What a cursor belongs to: a list is a collection, an index, and the values that its first fields equal. */
export type ListIdentity = {
  readonly collection: { readonly name: string };
  readonly index: string;
  readonly equals: readonly IndexValue[];
};

/** Makes and opens cursors: the place of an entry in a list, signed, so that nobody can look behind an entry that they were not shown. */
export type Cursors = {
  readonly sign: (list: ListIdentity, key: readonly IndexValue[]) => string;
  /** @throws CodedError BAD_CURSOR where it was forged, or belongs to another list */
  readonly open: (list: ListIdentity, cursor: string) => readonly IndexValue[];
};

/** Cursors of one installation. @param key its key for cursors, see `secrets/` */
export function createCursors(key: KeyObject): Cursors {
  return {
    sign: (list, values) => signToken(key, contextOf(list), Buffer.from(JSON.stringify(values))),
    open: (list, cursor) => {
      const payload = openToken(key, contextOf(list), cursor);
      if (payload === null) throw new CodedError('BAD_CURSOR');
      return JSON.parse(Buffer.from(payload).toString()) as readonly IndexValue[];
    },
  };
}

function contextOf({ collection, index, equals }: ListIdentity): string {
  return JSON.stringify([collection.name, index, ...equals]);
}
