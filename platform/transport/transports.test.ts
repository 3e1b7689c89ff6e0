import { describe, expect, it } from 'vitest';
import type { SubmittedCommand } from '../ports/SubmittedCommand.ts';
import { seededRandom } from '../testing/seededRandom.ts';
import { createEmbeddedTransport } from './createEmbeddedTransport.ts';
import { createHostileTransport } from './createHostileTransport.ts';
import { transportContract } from './transportContract.ts';

transportContract('embedded', async () => createEmbeddedTransport(2));
for (const seed of [1, 2, 3]) {
  const hostility = { duplicate: 0.3, lose: 0.3, delay: 0.3, swap: 0 };
  transportContract(`hostile, seed ${seed}`, async () => createHostileTransport(2, hostility, seededRandom(seed)));
}

describe('the embedded transport', () => {
  const command: SubmittedCommand = {
    ...{ id: 'c', type: 't', stream: 'communities', partition: 0, place: 'p', actor: 'a', time: 0 },
    ...{ fingerprint: '', submission: 's', wordsOf: null, data: {} },
  };
  const state = { commit: 0, number: 0, published: 0, commandsRead: null };

  it('refuses what nobody would decide', async () => {
    await expect(createEmbeddedTransport(1).submit(command, () => {})).rejects.toThrow('no writer');
  });

  it.each([
    ['many', 10_000, {}],
    ['large', 64, { text: 'x'.repeat(262_144) }],
  ])('refuses more when those that wait are too %s, with a time to wait', async (_name, count, data) => {
    const transport = createEmbeddedTransport(1);
    // This writer never has room.
    await transport.write({
      assigned: async () => state,
      revoked: async () => {},
      commands: () => new Promise(() => {}),
    });
    const submit = () => transport.submit({ ...command, data }, () => {});
    await submit();
    await new Promise(setImmediate);
    for (let waiting = 0; waiting < count; waiting++) await submit();
    await expect(submit()).rejects.toMatchObject({ code: 'OVERLOADED', details: { retryAfter: expect.any(Number) } });
  });

  it('gives back what was not decided when the writer stops', async () => {
    const transport = createEmbeddedTransport(1);
    const membership = await transport.write({
      assigned: async () => state,
      revoked: async () => {},
      commands: () => new Promise(() => {}),
    });
    await transport.submit(command, () => {});
    await new Promise(setImmediate);
    const given: string[] = [];
    await transport.submit(command, (reason) => given.push(reason));
    await membership.stop();
    expect(given).toEqual(['lost']);
  });
});
