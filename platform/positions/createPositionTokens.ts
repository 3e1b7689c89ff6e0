import type { KeyObject } from 'node:crypto';
import { CodedError } from '../errors/CodedError.ts';
import { openToken, signToken } from '../secrets/signedToken.ts';
import type { Position } from './Position.ts';
import { positionBytes, positionsOfBytes } from './positionBytes.ts';

/** What a token says: one position, or a vector, in which a partition that is left out had no facts yet. */
export type OpenedPosition =
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'vector'; readonly positions: readonly Position[] };

/** Makes and opens the opaque position tokens that clients hold. */
export type PositionTokens = {
  /** The token of one position: some 26 characters. */
  readonly sign: (position: Position) => string;
  /** The token of a vector: at most one position for each partition; those that are 0 are left out. */
  readonly signVector: (positions: readonly Position[]) => string;
  /** @throws CodedError BAD_POSITION where the token was not signed in this installation, or was changed */
  readonly open: (token: string) => OpenedPosition;
};

const KINDS = { position: 1, vector: 2 } as const;
const CONTEXT = 'position';

/** Position tokens of one installation. @param key its key for positions, see `secrets/` */
export function createPositionTokens(key: KeyObject): PositionTokens {
  const sign = (kind: keyof typeof KINDS, positions: readonly Position[]) =>
    signToken(key, CONTEXT, Uint8Array.of(KINDS[kind], ...positionBytes(positions)));
  return {
    sign: (position) => sign('position', [position]),
    signVector: (positions) =>
      sign(
        'vector',
        positions.filter(({ number }) => number > 0),
      ),
    open: (token) => {
      const payload = openToken(key, CONTEXT, token);
      const positions = payload === null ? null : positionsOfBytes(payload.subarray(1));
      const opened = positions === null ? null : openedOf(payload?.[0], positions);
      if (opened === null) throw new CodedError('BAD_POSITION');
      return opened;
    },
  };
}

function openedOf(kind: number | undefined, positions: readonly Position[]): OpenedPosition | null {
  if (kind === KINDS.vector) return { kind: 'vector', positions };
  const [position] = positions;
  return kind === KINDS.position && position !== undefined ? { kind: 'position', position } : null;
}
