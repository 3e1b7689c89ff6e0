import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../domain/defineCommand.ts';
import { personal } from '../domain/personal.ts';
import type { SubmittedCommand } from '../ports/SubmittedCommand.ts';
import { createCommandSender } from './createCommandSender.ts';

const say = defineCommand({
  type: 'c18n.test.say',
  stream: 'conversations',
  schema: z.object({ room: z.string(), author: z.string(), text: personal(z.string()) }),
  place: ({ room }) => room,
  wordsOf: ({ author }) => author,
  refusals: {},
  decide: () => ({ facts: [] }),
});

/** A sender whose commands are never decided; of some authors the keys are not at hand, and some were erased. */
function setUp(cold: Readonly<Record<string, Promise<void>>>, erased: readonly string[] = []) {
  const submitted: SubmittedCommand[] = [];
  const sender = createCommandSender(
    {
      transport: { submit: async (command) => void submitted.push(command) },
      waiter: { wait: () => ({ outcome: new Promise(() => {}), cancel: () => {} }) } as never,
      outcomes: { find: async () => [] },
      sealer: {
        has: (person: string) => !(person in cold),
        isErased: (person: string) => erased.includes(person),
        prepare: ([person = '']: readonly string[]) => cold[person],
        sealFields: (_person: string, data: object) => data,
      } as never,
      ...{ partitions: 1, commands: new Map(), now: Date.now },
      fingerprint: (input) => input,
      positionToken: () => '',
    },
    'ada',
  );
  const send = (author: string, text: string) =>
    sender.send({ definition: say, input: text, idempotencyKey: null, data: () => ({ room: 'hall', author, text }) });
  const texts = () => submitted.map(({ data }) => (data as { text: string }).text);
  return { send, texts };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the sender of commands', () => {
  test('keeps their order though the key of an early one must be fetched', async () => {
    const key = Promise.withResolvers<void>();
    const { send, texts } = setUp({ slow: key.promise });
    for (const [author, text] of [
      ['quick', 'one'],
      ['slow', 'two'],
      ['quick', 'three'],
    ] as const)
      void send(author, text);
    await settle();
    expect(texts()).toEqual(['one']);
    key.resolve();
    await settle();
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  test('sends nothing in the name of an erased person, and tells them from another', async () => {
    const { send, texts } = setUp({}, ['ada', 'bob']);
    await expect(send('ada', 'one')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(send('bob', 'two')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    void send('carl', 'three');
    await settle();
    expect(texts()).toEqual(['three']);
  });

  test('goes on after one that cannot be sent', async () => {
    const { send, texts } = setUp({ lost: Promise.reject(new Error('no key store')) });
    const lost = send('lost', 'one');
    void send('quick', 'two');
    void send('quick', 'x'.repeat(300_000)).catch(() => {});
    void send('quick', 'three');
    await expect(lost).rejects.toThrow('no key store');
    await settle();
    expect(texts()).toEqual(['two', 'three']);
  });
});
