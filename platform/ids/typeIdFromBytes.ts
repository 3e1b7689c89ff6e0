// Its functions, not its class: that decodes again what it has encoded.
import { fromUUIDBytes } from 'typeid-js';

/**
 * Makes the TypeID of a prefix from 16 bytes, marking them as a UUID. With a time, bytes 0 to 5 become its milliseconds
 * (UUIDv7, sorts by time); without, they stay as they are (UUIDv8).
 */
export function typeIdFromBytes(prefix: string, bytes: Uint8Array, time: number | null): string {
  const uuid = Uint8Array.from(bytes.subarray(0, 16));
  if (time !== null) {
    const view = new DataView(uuid.buffer);
    view.setUint16(0, Math.floor(time / 0x1_0000_0000));
    view.setUint32(2, time >>> 0);
  }
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | (time === null ? 0x80 : 0x70);
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return fromUUIDBytes(prefix, uuid);
}
