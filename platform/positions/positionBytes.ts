import { type Stream, streams } from '../domain/streams.ts';
import type { Position } from './Position.ts';

/**
 * Positions as bytes, for tokens: of each the stream, the partition and the number, as varints (base 128, least significant group first,
 * as in Protocol Buffers). A stream is its place in `streams`, which therefore only grows at the end.
 */
export function positionBytes(positions: readonly Position[]): Uint8Array {
  const bytes: number[] = [];
  for (const { stream, partition, number } of positions) {
    for (const value of [streams.indexOf(stream), partition, number]) pushVarint(bytes, value);
  }
  return Uint8Array.from(bytes);
}

/** Reads {@link positionBytes} back; null where the bytes do not hold positions. */
export function positionsOfBytes(bytes: Uint8Array): readonly Position[] | null {
  const values = varintsOf(bytes);
  if (values === null || values.length % 3 !== 0) return null;
  const positions: Position[] = [];
  for (let index = 0; index < values.length; index += 3) {
    const [code = -1, partition = 0, number = 0] = values.slice(index, index + 3);
    const stream: Stream | undefined = streams[code];
    if (stream === undefined) return null;
    positions.push({ stream, partition, number });
  }
  return positions;
}

// Numbers go to 2⁵³, where the bit operators end at 2³².
function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

function varintsOf(bytes: Uint8Array): readonly number[] | null {
  const values: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte % 128) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    values.push(value);
    value = 0;
    scale = 1;
  }
  return scale === 1 && values.every(Number.isSafeInteger) ? values : null;
}
