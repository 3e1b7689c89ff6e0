import type { PasswordCost } from './PasswordCost.ts';

/** A password's hash with all that is needed to compute it again. */
export type PasswordHash = { readonly cost: PasswordCost; readonly salt: Uint8Array; readonly tag: Uint8Array };

const FORM = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$/;

/** The PHC string of a hash (https://github.com/P-H-C/phc-string-format): `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export function formatPasswordHash({ cost, salt, tag }: PasswordHash): string {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/** Reads a PHC string. @throws Error where it is none of argon2id */
export function parsePasswordHash(text: string): PasswordHash {
  const [matched, memory, passes, parallelism, salt = '', tag = ''] = FORM.exec(text) ?? [];
  // The text stays out of the message: it would get into logs.
  if (matched === undefined) throw new Error('this is no hash of a password');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
