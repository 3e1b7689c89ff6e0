import { hash } from 'node:crypto';
import { type TypeId, toUUIDBytes } from 'typeid-js';
import { typeIdFromBytes } from './typeIdFromBytes.ts';

/**
 * The id of a thing that a command makes. The same command derives the same id, so a repeated command makes nothing twice.
 * It inherits the time prefix of the command's id where that has one, so that it sorts by time too.
 *
 * @param prefix what the id names: `post`
 * @param commandId the id of the command that makes it
 * @param role tells apart several things that one command makes
 */
export function deriveId(prefix: string, commandId: string, role = ''): string {
  const source = toUUIDBytes(commandId as TypeId<string>);
  const bytes = hash('sha256', `${commandId}\n${prefix}\n${role}`, 'buffer');
  return typeIdFromBytes(prefix, bytes, timeOfUuid(source));
}

/** The milliseconds in a UUIDv7, or null for any other version. */
export function timeOfUuid(bytes: Uint8Array): number | null {
  if ((bytes[6] ?? 0) >> 4 !== 7) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  return view.getUint16(0) * 0x1_0000_0000 + view.getUint32(2);
}
