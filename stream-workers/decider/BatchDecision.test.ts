import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { QueuedCommand } from '@c18n/platform/ports/Transport';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { expect, it } from 'vitest';
import { type BatchDecision, baseAfter, type DecisionBase, decideOn } from './BatchDecision.ts';
import { createDomainRegistry } from './DomainRegistry.ts';
import { boardDomain, broken, pinNote, throwAlways } from './testing/boardDomain.ts';

const NOW = 1_000_000;
const registry = createDomainRegistry([boardDomain]);
const keys = memoryKeyStore();
await keys.create(['ann']);
const sealer = createSealer(keys, () => NOW);
await sealer.prepare(['ann']);

const key = { stream: 'communities', partition: 0 } as const;
const queued = (id: string, type: string, data: object, wordsOf: string | null): QueuedCommand => {
  const envelope = { id, place: 'hall', actor: 'ann', time: NOW, fingerprint: '', submission: `of ${id}` };
  return { command: { ...key, ...envelope, type, data, wordsOf }, size: 1, read: null };
};
const pin = (id: string) => {
  const words = sealer.sealFields('ann', { boardId: 'hall', noteId: `note of ${id}`, text: id }, ['text']);
  return queued(id, pinNote.type, words, 'ann');
};
const decide = (base: DecisionBase, batch: readonly QueuedCommand[], known: readonly Outcome[] = []) =>
  decideOn(base, batch, key, registry, {
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
  const failing = queued('a', throwAlways.type, { boardId: 'hall' }, null);
  const first = await decide(start, [failing]);
  const again = { ...failing, command: { ...failing.command, submission: 'again' } };
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
  await setTimeout();
  collect();
  expect(seen.slice(0, 4).map((one) => one.deref())).toEqual([undefined, undefined, undefined, undefined]);
  expect(base.number).toBe(1);
});
