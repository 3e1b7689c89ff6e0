import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deriveSecrets } from './deriveSecrets.ts';
import { loadInstallationSecret } from './loadInstallationSecret.ts';
import { openToken, signToken } from './signedToken.ts';

const secret = 'a secret that nobody could guess, ever';
const hex = (keys: ReturnType<typeof deriveSecrets>) => Object.values(keys).map((key) => key.export().toString('hex'));

describe('the keys of an installation', () => {
  test('are the same for the same secret, and all different', () => {
    expect(hex(deriveSecrets(secret))).toEqual(hex(deriveSecrets(secret)));
    expect(new Set(hex(deriveSecrets(secret))).size).toBe(7);
  });

  test('share nothing with those of another secret', () => {
    const both = [...hex(deriveSecrets(secret)), ...hex(deriveSecrets(`${secret}.`))];
    expect(new Set(both).size).toBe(14);
  });

  test('never change: stored claims depend on them', () => {
    expect(deriveSecrets(secret).claims.export().toString('hex')).toBe(
      'f4a63afec8145f10d4c91edafc932e6ed27735da8477ba7e77d83889ff481e24',
    );
  });

  test('are not derived from a short secret', () => {
    expect(() => deriveSecrets('x'.repeat(31))).toThrow(RangeError);
  });
});

describe('the secret of an installation', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'secret-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('is made once, for its owner only, and leaves nothing else behind', async () => {
    const made = await loadInstallationSecret(join(directory, 'data'));
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(await loadInstallationSecret(join(directory, 'data'))).toBe(made);
    expect(await readdir(join(directory, 'data'))).toEqual(['secret']);
    expect((await stat(join(directory, 'data', 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('is the same for all who start at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => loadInstallationSecret(directory)));
    expect(new Set(made).size).toBe(1);
  });

  test('is taken as an operator wrote it', async () => {
    await writeFile(join(directory, 'secret'), `${secret}\n`);
    expect(await loadInstallationSecret(directory)).toBe(secret);
  });

  test('is that of a backup where there is none yet', async () => {
    expect(await loadInstallationSecret(directory, () => secret)).toBe(secret);
    expect(await loadInstallationSecret(directory, () => 'another')).toBe(secret);
  });
});

describe('a signed token', () => {
  const { cursors, positions } = deriveSecrets(secret);
  const payload = new Uint8Array([1, 2, 3]);
  const token = signToken(cursors, 'list', payload);

  test('opens for what it was signed for only', () => {
    expect(openToken(cursors, 'list', token)).toEqual(Buffer.from(payload));
    expect(openToken(cursors, 'lis', token)).toBeNull();
    expect(openToken(positions, 'list', token)).toBeNull();
  });

  test('is refused in any other spelling', () => {
    for (const other of [`${token}=`, ` ${token}`, `${token}\n`, token.slice(0, -1), `${token}A`, '']) {
      expect(openToken(cursors, 'list', other), JSON.stringify(other)).toBeNull();
    }
  });

  test('is refused when any of its bits was changed', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const forged = Buffer.from(bytes);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openToken(cursors, 'list', forged.toString('base64url')), `bit ${bit}`).toBeNull();
    }
  });

  test('cannot shift bytes between its context and its payload', () => {
    const one = signToken(cursors, 'ab', Buffer.from('c'));
    const forged = Buffer.concat([Buffer.from('bc'), Buffer.from(one, 'base64url').subarray(1)]).toString('base64url');
    expect(openToken(cursors, 'a', forged)).toBeNull();
  });
});
