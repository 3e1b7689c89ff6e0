import { describe, expect, test, vi } from 'vitest';
import { createPasswords } from './createPasswords.ts';
import { parsePasswordHash } from './passwordHash.ts';

const cheap = { memory: 8, passes: 1, parallelism: 1 };
const { hashPassword, verifyPassword } = createPasswords(cheap)(null);

describe('passwords', () => {
  test('the right one is recognised, any other is not', async () => {
    const hash = await hashPassword('correct horse');
    expect(await verifyPassword('correct horse', hash)).toBe(true);
    expect(await verifyPassword('correct Horse', hash)).toBe(false);
    expect(await verifyPassword('', hash)).toBe(false);
  });

  test('the same password hashes differently each time', async () => {
    expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'));
  });

  test('it does not matter in which form of Unicode a keyboard wrote a letter', async () => {
    const hash = await hashPassword('Zo\u00eb');
    expect(await verifyPassword('Zoe\u0308', hash)).toBe(true);
  });

  test('where there is no hash the answer is no', async () => {
    expect(await verifyPassword('correct horse', null)).toBe(false);
  });

  test('one that is longer than any is wrong, whatever it begins with, and is not normalised', async () => {
    const longest = '\u{1d49c}'.repeat(200);
    const hash = await hashPassword(longest);
    expect(await verifyPassword(longest, hash)).toBe(true);
    const hashOfNothing = await hashPassword('');
    const normalize = vi.spyOn(String.prototype, 'normalize');
    expect(await verifyPassword(`${longest}\u0307\u0323`, hash)).toBe(false);
    expect(await verifyPassword('\u0307\u0323'.repeat(10_000), null)).toBe(false);
    expect(await verifyPassword('\u0307\u0323'.repeat(10_000), hashOfNothing)).toBe(false);
    expect(normalize).not.toHaveBeenCalled();
    normalize.mockRestore();
    await expect(hashPassword(`${longest}x`)).rejects.toThrow(RangeError);
  });

  test('the hash tells its cost, so it can be compared after the cost was raised', async () => {
    const hash = await hashPassword('correct horse');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    const dearer = createPasswords({ memory: 16, passes: 2, parallelism: 1 })(null);
    expect(await dearer.verifyPassword('correct horse', hash)).toBe(true);
  });

  test('costs what is recommended unless told otherwise', async () => {
    const hash = await createPasswords()(null).hashPassword('correct horse');
    expect(parsePasswordHash(hash).cost).toEqual({ memory: 19_456, passes: 2, parallelism: 1 });
  });

  test('agrees with the hash that the reference implementation makes', async () => {
    // A test vector of it: https://github.com/P-H-C/phc-winner-argon2/blob/master/src/test.c
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', hash)).toBe(true);
  });

  test('what is no hash is a fault, and is not repeated in the message', async () => {
    await expect(verifyPassword('password', 'secret')).rejects.toThrow(/^this is no hash of a password$/);
  });
});
