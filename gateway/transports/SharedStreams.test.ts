import { expect, test } from 'vitest';
import type { EventStream } from './EventStream.ts';
import { SharedStream } from './SharedStream.ts';
import { SharedStreams } from './SharedStreams.ts';

test('a stream that the server has ended is there no more, though its client has not gone yet', () => {
  const state = { isOpen: true };
  const stream = Object.assign(state, { onClose: () => {} }) as unknown as EventStream;
  const streams = new SharedStreams(60_000);
  const shared = new SharedStream({} as ConstructorParameters<typeof SharedStream>[0]);
  const token = streams.reserve(shared, () => {});
  expect([streams.get(token), streams.get('made up')]).toEqual([shared, undefined]);
  streams.open(token, stream);
  expect(streams.get(token)).toBe(shared);
  state.isOpen = false;
  expect(streams.get(token)).toBeUndefined();
});
