import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import type { QueuedCommand } from '@c18n/platform/ports/Transport';
import { expect, it } from 'vitest';
import { type BatchDecision, baseAfter, type DecisionBase, decideOn } from './BatchDecision.ts';
import { broken, throwAlways } from './testing/boardDomain.ts';
import { envelope, key, NOW, pin, registry, sealer } from './testing/sealedCommands.ts';

const queued = (command: SubmittedCommand): QueuedCommand => ({ command, size: 1, read: null });
const decide = (base: DecisionBase, batch: readonly SubmittedCommand[], known: readonly Outcome[] = []) =>
  decideOn(base, batch.map(queued), key, registry, {
    load: async (wanted) => wanted.map(() => null),
    findOutcomes: async () => known,
    takeClaims: async (claims) => claims.map(() => 'taken'),
    ...{ sealer, now: () => NOW },
  });
const cache = new Map<string, StoredDocument>();
const start: DecisionBase = { number: 0, documents: cache, outcomes: [] };
const notesOf = ({ decided }: BatchDecision) => decided.facts.map(({ number, id }) => `${number} ${id}`);

it('goes on with what the batch before will have come to', async () => {
  const first = await decide(start, [pin('a'), pin('b')]);
  const second = await decide(baseAfter(first, start), [pin('c')]);
  expect([...notesOf(first), ...notesOf(second)]).toEqual(['1 a.0', '2 b.0', '3 c.0']);
  expect(second.decided.documents[0]).toMatchObject({ id: 'hall', number: 3, body: { noteCount: 3 } });
});

it('knows what became of the commands of the batch before, whatever the store tells', async () => {
  broken.now = true;
  const failing = { ...envelope('a'), type: throwAlways.type, data: { boardId: 'hall' }, wordsOf: null };
  const first = await decide(start, [failing]);
  const again = { ...failing, submission: 'again' };
  const told = { ...first.decided.outcomes[0], submissions: [] } as unknown as Outcome;
  const second = await decide(baseAfter(first, start), [again], [told]);
  expect(second.decided.outcomes.map(({ state, submissions }) => [state, submissions])).toEqual([
    ['FAILED', ['of a', 'again']],
  ]);
});

it('lets go of the batches before, however many follow each other', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let base = start;
  const seen: WeakRef<object>[] = [];
  for (let batch = 0; batch < 5; batch++) {
    const decision = await decide(base, [pin(`of batch ${batch}`)]);
    seen.push(new WeakRef(decision.documents));
    base = baseAfter(decision, start);
  }
  // A weak reference holds for the turn in which it was made.
  await setImmediate();
  collect();
  expect(seen.slice(0, 4).map((one) => one.deref())).toEqual([undefined, undefined, undefined, undefined]);
  expect(base.number).toBe(1);
});
