import { hash } from 'node:crypto';
import { timeOfUuid } from './deriveId.ts';
import { newId } from './newId.ts';
import { typeIdFromBytes } from './typeIdFromBytes.ts';

/** What a command's id depends on. */
export type CommandIdentity = {
  /** Who sends it: a person's id, or the name of a worker. */
  readonly actor: string;
  /** The command's type. */
  readonly type: string;
  /** The place it is about; null where the command itself creates the place. */
  readonly place: string | null;
  /** The sender's idempotency key; null for a command that is never repeated. */
  readonly idempotencyKey: string | null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The id of a command: a hash of its identity where there is an idempotency key, else random.
 * A UUIDv7 as key lends its time prefix, so that ids derived from it sort by time and a repetition still yields the same.
 */
export function commandId(identity: CommandIdentity, now: number): string {
  if (identity.idempotencyKey === null) return newId('command', now);
  const text = JSON.stringify([identity.actor, identity.type, identity.place, identity.idempotencyKey]);
  return typeIdFromBytes('command', hash('sha256', text, 'buffer'), timeOfKey(identity.idempotencyKey));
}

function timeOfKey(key: string): number | null {
  return UUID.test(key) ? timeOfUuid(Uint8Array.from(Buffer.from(key.replaceAll('-', ''), 'hex'))) : null;
}
