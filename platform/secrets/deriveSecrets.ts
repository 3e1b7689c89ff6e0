import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * What an installation signs and fingerprints with: one key for each purpose, none of which tells anything of another. They are the same
 * for ever, as stored claims and fingerprints depend on them.
 */
export type Secrets = Readonly<
  Record<'tokens' | 'cursors' | 'positions' | 'claims' | 'fingerprints' | 'subgraphs' | 'installation', KeyObject>
>;

const SHORTEST = 32;

/**
 * Derives the keys of an installation from its one secret: HKDF with SHA-256 (RFC 5869), the purpose as `info`.
 *
 * @param secret at least 32 characters that nobody can guess
 * @throws RangeError where it is shorter
 */
export function deriveSecrets(secret: string): Secrets {
  if (secret.length < SHORTEST) throw new RangeError(`the secret must have at least ${SHORTEST} characters`);
  const derive = (purpose: keyof Secrets) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'c18n', purpose, 32)));
  return {
    tokens: derive('tokens'),
    cursors: derive('cursors'),
    positions: derive('positions'),
    claims: derive('claims'),
    fingerprints: derive('fingerprints'),
    subgraphs: derive('subgraphs'),
    installation: derive('installation'),
  };
}
