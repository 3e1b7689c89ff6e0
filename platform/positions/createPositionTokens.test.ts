import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streams } from '../domain/streams.ts';
import { CodedError } from '../errors/CodedError.ts';
import { deriveSecrets } from '../secrets/deriveSecrets.ts';
import { signToken } from '../secrets/signedToken.ts';
import { createPositionTokens } from './createPositionTokens.ts';
import type { Position } from './Position.ts';

const { positions: key, cursors } = deriveSecrets('a secret that nobody could guess, ever');
const tokens = createPositionTokens(key);
const anyPosition: fc.Arbitrary<Position> = fc.record({
  stream: fc.constantFrom(...streams),
  partition: fc.integer({ min: 0, max: 1_023 }),
  number: fc.maxSafeNat(),
});

function refused(token: string): boolean {
  try {
    tokens.open(token);
  } catch (error) {
    return error instanceof CodedError && error.code === 'BAD_POSITION';
  }
  return false;
}

describe('position tokens', () => {
  test('say exactly the position that was signed', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        expect(tokens.open(tokens.sign(position))).toEqual({ kind: 'position', position });
      }),
    );
  });

  test('say exactly the vector that was signed, without the partitions that had no facts', () => {
    fc.assert(
      fc.property(fc.array(anyPosition), (positions) => {
        expect(tokens.open(tokens.signVector(positions))).toEqual({
          kind: 'vector',
          positions: positions.filter(({ number }) => number > 0),
        });
      }),
    );
  });

  test('are short, and safe in an address', () => {
    const token = tokens.sign({ stream: 'conversations', partition: 63, number: 1_000_000 });
    expect(token).toMatch(/^[\w-]{1,32}$/);
  });

  test('of another installation are refused', () => {
    const other = createPositionTokens(deriveSecrets('another secret that nobody could guess').positions);
    expect(refused(other.sign({ stream: 'people', partition: 0, number: 1 }))).toBe(true);
  });

  test('cannot be moved to another partition, number or kind', () => {
    const bytes = Buffer.from(tokens.sign({ stream: 'people', partition: 0, number: 1 }), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const forged = Buffer.from(bytes);
      forged[index] = (forged[index] ?? 0) ^ 3;
      expect(refused(forged.toString('base64url')), `byte ${index}`).toBe(true);
    }
  });

  test.each(['', 'AAAA', 'not a token', '🙂'])('are not just any text: %j', (text) => {
    expect(refused(text)).toBe(true);
  });

  test('are no cursors, and no other bytes that were signed', () => {
    expect(refused(signToken(cursors, 'position', Uint8Array.of(1, 0, 0, 1)))).toBe(true);
    for (const bytes of [[], [1], [3, 0, 0, 1], [1, 9, 0, 1], [1, 0, 0], [1, 0, 0, 128]]) {
      expect(refused(signToken(key, 'position', Uint8Array.from(bytes))), String(bytes)).toBe(true);
    }
  });
});
