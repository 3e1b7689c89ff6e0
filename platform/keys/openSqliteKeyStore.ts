import type { KeyStore, PersonKey } from '../ports/KeyStore.ts';
import { storeUnavailable } from '../store/sqlite/storeUnavailable.ts';
import { ThreadClient } from '../threads/ThreadClient.ts';
import type { KeyRow } from './KeyRow.ts';

/**
 * Keys in an SQLite file of their own, in a thread of their own, each write with a full fsync.
 *
 * @param now a clock in milliseconds since the epoch
 */
export function openSqliteKeyStore(file: string, now: () => number): KeyStore {
  const thread = new ThreadClient(new URL('./keysThread.ts', import.meta.url), { file });
  const call = <Result>(name: string, ...args: readonly unknown[]) =>
    thread.call<Result>(name, ...args).catch(async (error: Error) => {
      throw await storeUnavailable(error, file);
    });
  const personKey = (person: string, key: Uint8Array | null): PersonKey =>
    key === null ? { person, destroyed: true } : { person, key };
  return {
    create: async (persons) => {
      const keys = await call<(Uint8Array | null)[]>('create', persons, now());
      return persons.map((person, index) => personKey(person, keys[index] ?? null));
    },
    read: async (persons) => {
      const keys = await call<(Uint8Array | null | undefined)[]>('read', persons);
      return persons.map((person, index) => {
        const key = keys[index];
        return key === undefined ? null : personKey(person, key);
      });
    },
    destroy: (person) => call('destroy', person),
    drop: (persons, before) => call('drop', persons, before),
    scan: async (after, limit) =>
      (await call<KeyRow[]>('scan', after, limit)).map(([person, key]) => personKey(person, key)),
    bringBack: (keys) =>
      call(
        'bringBack',
        keys.map((one): KeyRow => [one.person, 'destroyed' in one ? null : one.key]),
        now(),
      ),
    installation: () => call('installation'),
    assign: (installation) => call('assign', installation),
    close: () => thread.close(),
  };
}
