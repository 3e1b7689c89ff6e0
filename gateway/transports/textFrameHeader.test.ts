import type { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import * as ws from 'ws';
import { textFrameHeader } from './textFrameHeader.ts';

// The library has it and its types have not.
const { Receiver } = ws as unknown as { readonly Receiver: new (options: { isServer: boolean }) => Writable };

/** What a receiver of the protocol makes of bytes. */
function received(bytes: Buffer): Promise<string> {
  const receiver = new Receiver({ isServer: false });
  const message = new Promise<string>((resolve, reject) => {
    receiver.on('message', (data: Buffer) => resolve(String(data))).on('error', reject);
  });
  receiver.write(bytes);
  return message;
}

describe('the header of a text frame', () => {
  test.each([0, 1, 125, 126, 127, 255, 256, 65_535, 65_536, 70_000, 16_777_216])('fits %i bytes', async (length) => {
    const text = 'x'.repeat(length);
    expect((await received(Buffer.from(textFrameHeader(length) + text, 'latin1'))) === text).toBe(true);
  });
});
