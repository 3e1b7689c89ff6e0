import { describe, expect, it } from 'vitest';
import { TransportUnavailableError } from '../TransportUnavailableError.ts';
import type { EncodedMessage } from './cloudEvent.ts';
import { PartitionSender } from './PartitionSender.ts';

const LONG = 60_000;

function message(key: string, bytes = 1): EncodedMessage {
  return { key, partition: 0, headers: {}, value: Buffer.alloc(bytes) };
}

/** A sender whose batches wait to be answered by the test. */
function sender(patience = LONG) {
  const batches: { readonly keys: readonly string[]; readonly answer: PromiseWithResolvers<void> }[] = [];
  let came = Promise.withResolvers<void>();
  const sending = new PartitionSender({
    patience,
    isFinal: (error) => error instanceof RangeError,
    backOff: async () => {},
    send: (messages) => {
      const answer = Promise.withResolvers<void>();
      batches.push({ keys: messages.map(({ key }) => key), answer });
      came.resolve();
      came = Promise.withResolvers();
      return answer.promise;
    },
  });
  /** The batch of the given turn, once it is sent. */
  const batch = async (turn: number) => {
    while (batches.length <= turn) await came.promise;
    return batches[turn] as (typeof batches)[number];
  };
  return { sending, batch, batches };
}

describe('the sender of one partition', () => {
  it('has one batch in flight; what comes meanwhile goes together in the next', async () => {
    const { sending, batch, batches } = sender();
    const first = sending.add([message('a')]);
    await batch(0);
    const others = ['b', 'c', 'd'].map((key) => sending.add([message(key)]));
    await new Promise(setImmediate);
    expect(batches.map(({ keys }) => keys)).toEqual([['a']]);
    (await batch(0)).answer.resolve();
    await first;
    expect((await batch(1)).keys).toEqual(['b', 'c', 'd']);
    (await batch(1)).answer.resolve();
    await Promise.all(others);
  });

  it.each([
    ['many', 10_000, 1],
    ['large', 64, 256 * 1024],
  ])('takes no more when those that wait are too %s, until some have gone', async (_name, count, bytes) => {
    const { sending, batch } = sender();
    const first = sending.add([message('first')]);
    await batch(0);
    const waiting = Promise.allSettled(Array.from({ length: count }, () => sending.add([message('m', bytes)])));
    await expect(sending.add([message('refused')])).rejects.toMatchObject({ code: 'OVERLOADED' });
    (await batch(0)).answer.resolve();
    await first;
    const second = await batch(1);
    const after = sending.add([message('after')]);
    const lost = expect(after).rejects.toBeInstanceOf(TransportUnavailableError);
    sending.close();
    second.answer.resolve();
    await Promise.all([waiting, lost]);
  });

  it('ends a batch at 250 messages or half a megabyte, but sends what is longer alone', async () => {
    const { sending, batch } = sender();
    const long = [message('long', 600 * 1024), message('next')];
    const many = Array.from({ length: 251 }, (_, index) => message(`m${index}`));
    const all = sending.add([...long, ...many]);
    const sizes: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const { keys, answer } = await batch(turn);
      sizes.push(keys.length);
      answer.resolve();
    }
    await all;
    expect(sizes).toEqual([1, 250, 2]);
  });

  it('sends the same batch again when it failed, before anything else', async () => {
    const { sending, batch } = sender();
    const first = sending.add([message('a')]);
    (await batch(0)).answer.reject(new Error('cut'));
    const second = sending.add([message('b')]);
    expect((await batch(1)).keys).toEqual(['a']);
    (await batch(1)).answer.resolve();
    await first;
    expect((await batch(2)).keys).toEqual(['b']);
    (await batch(2)).answer.resolve();
    await second;
  });

  it('tells that it does not know when patience is at its end, and does not send again what was given up', async () => {
    const { sending, batch, batches } = sender(1);
    const { answer } = await (async () => {
      const given = sending.add([message('a')]);
      const sent = await batch(0);
      await expect(given).rejects.toThrow(TransportUnavailableError);
      return sent;
    })();
    answer.reject(new Error('cut'));
    const next = sending.add([message('b')]);
    next.catch(() => {});
    expect((await batch(1)).keys).toEqual(['b']);
    expect(batches.flatMap(({ keys }) => keys)).toEqual(['a', 'b']);
  });

  it('gives up at once what will never be taken, and goes on', async () => {
    const { sending, batch } = sender();
    const first = sending.add([message('a')]);
    (await batch(0)).answer.reject(new RangeError('too large'));
    await expect(first).rejects.toThrow('too large');
    const second = sending.add([message('b')]);
    (await batch(1)).answer.resolve();
    await second;
  });

  it('refuses more when 10,000 wait, with a time to wait', async () => {
    const { sending, batch } = sender();
    sending.add([message('a')]).catch(() => {});
    await batch(0);
    sending.add(Array.from({ length: 10_000 }, () => message('b'))).catch(() => {});
    await expect(sending.add([message('c')])).rejects.toMatchObject({
      code: 'OVERLOADED',
      details: { retryAfter: expect.any(Number) },
    });
    sending.close();
  });

  it('gives everything up when it is closed, and takes nothing more', async () => {
    const { sending, batch } = sender();
    const flying = sending.add([message('a')]);
    await batch(0);
    const waiting = sending.add([message('b')]);
    waiting.catch(() => {});
    sending.close();
    (await batch(0)).answer.reject(new Error('closed'));
    await expect(flying).rejects.toThrow(TransportUnavailableError);
    await expect(waiting).rejects.toThrow(TransportUnavailableError);
    await expect(sending.add([message('c')])).rejects.toThrow(TransportUnavailableError);
  });
});
