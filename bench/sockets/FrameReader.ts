/** A frame's length follows in two or eight bytes (RFC 6455, section 5.2). */
const IN_TWO = 126;
const IN_EIGHT = 127;

/**
 * Takes frames off what a server sends over a WebSocket, without unmasking (servers do not mask) and without joining fragments (gateways
 * send none): as little work as possible, for what is measured is the server.
 */
export class FrameReader {
  readonly #take: (opcode: number, payload: Buffer) => void;
  #rest: Buffer | null = null;

  /** @param take gets each whole frame; its payload is a view of the memory that was read, and valid during the call */
  constructor(take: (opcode: number, payload: Buffer) => void) {
    this.#take = take;
  }

  read(chunk: Buffer): void {
    const bytes = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    while (bytes.length - at >= 2) {
      const head = headLength(bytes, at);
      if (bytes.length - at < head) break;
      const end = at + head + payloadLength(bytes, at);
      if (bytes.length < end) break;
      this.#take((bytes[at] ?? 0) & 0x0f, bytes.subarray(at + head, end));
      at = end;
    }
    this.#rest = at === bytes.length ? null : bytes.subarray(at);
  }
}

function headLength(bytes: Buffer, at: number): number {
  const length = (bytes[at + 1] ?? 0) & 0x7f;
  if (length < IN_TWO) return 2;
  return length === IN_TWO ? 4 : 10;
}

function payloadLength(bytes: Buffer, at: number): number {
  const length = (bytes[at + 1] ?? 0) & 0x7f;
  if (length < IN_TWO) return length;
  return length === IN_EIGHT ? Number(bytes.readBigUInt64BE(at + 2)) : bytes.readUInt16BE(at + 2);
}
