import { describe, expect, test } from 'vitest';
import { clientFrame, opcodes } from './clientFrame.ts';
import { FrameReader } from './FrameReader.ts';

/** A frame as servers send it: not masked. */
function serverFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

const payloadsOf = (lengths: readonly number[]) => lengths.map((length) => Buffer.alloc(length, length % 251));

function expectAll(payloads: readonly Buffer[], size: number): void {
  const stream = Buffer.concat(payloads.map((payload) => serverFrame(opcodes.text, payload)));
  const found: Buffer[] = [];
  const reader = new FrameReader((_opcode, payload) => found.push(Buffer.from(payload)));
  for (let at = 0; at < stream.length; at += size) reader.read(stream.subarray(at, at + size));
  expect(found.map(({ length }) => length)).toEqual(payloads.map(({ length }) => length));
  expect(Buffer.concat(found).equals(Buffer.concat(payloads))).toBe(true);
}

describe('a reader of frames', () => {
  test.each([1, 2, 7])('finds each whole frame that comes in pieces: %d bytes at a time', (size) => {
    expectAll(payloadsOf([0, 1, 125, 126, 300]), size);
  });

  test.each([9_999, 65_537, 1_000_000])('finds frames of every length: %d bytes at a time', (size) => {
    expectAll(payloadsOf([0, 1, 125, 126, 65_535, 65_536]), size);
  });

  test('tells the opcode', () => {
    const found: number[] = [];
    const reader = new FrameReader((opcode) => found.push(opcode));
    reader.read(
      Buffer.concat([serverFrame(opcodes.ping, Buffer.from('x')), serverFrame(opcodes.close, Buffer.alloc(2))]),
    );
    expect(found).toEqual([opcodes.ping, opcodes.close]);
  });
});

describe('a frame of a client', () => {
  test('is masked with zeros, its length in one or in two bytes', () => {
    expect(clientFrame(opcodes.text, Buffer.from('ab'))).toEqual(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x61, 0x62]));
    expect(clientFrame(opcodes.text, Buffer.alloc(300)).subarray(0, 8)).toEqual(
      Buffer.from([0x81, 0xfe, 1, 44, 0, 0, 0, 0]),
    );
  });
});
