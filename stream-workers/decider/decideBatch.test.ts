import type { Fact } from '@c18n/platform/domain/Fact';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import { afterEach, expect, it, vi } from 'vitest';
import { BatchDocuments } from './BatchDocuments.ts';
import { decideBatch } from './decideBatch.ts';
import { boards, nameBoard, notes, pinNote } from './testing/boardDomain.ts';
import { envelope, key, NOW, pin, registry, sealer } from './testing/sealedCommands.ts';

const name = (id: string, wanted: string): SubmittedCommand => ({
  ...{ ...envelope(id), type: nameBoard.type, wordsOf: null },
  data: { boardId: 'hall', name: wanted },
});
const outcomeOf = (command: SubmittedCommand, state: Outcome['state']): Outcome => ({
  ...{ commandId: command.id, state, fingerprint: '', submissions: [command.submission], actor: 'ann' },
  ...{ type: command.type, place: 'hall', refused: null, time: 0 },
  position: { ...key, number: 1 },
});
const board: StoredDocument = {
  ...{ collection: boards.name, id: 'hall', place: 'hall', number: 7 },
  body: { noteCount: 4, name: '', nameOwner: null },
};

/** Decides a batch over a store with one board, which is in memory already unless it is `cold`; tells what was asked of the store, too. */
async function decide(
  commands: readonly SubmittedCommand[],
  { cold = false, known = [] }: { readonly cold?: boolean; readonly known?: readonly Outcome[] } = {},
) {
  const decisions = [vi.spyOn(pinNote, 'decide'), vi.spyOn(nameBoard, 'decide')];
  const asked: string[] = [];
  const documents = new BatchDocuments(new Map(cold ? [] : [['board/hall', board]]));
  const decided = await decideBatch({ key, commands, lastNumber: 7, documents }, registry, {
    load: async (wanted) => {
      asked.push(...wanted.map(({ collection, id }) => `${collection.name}/${id}`));
      return wanted.map(({ id }) => (id === board.id ? board : null));
    },
    findOutcomes: async (ids) => {
      asked.push('outcomes');
      return known.filter(({ commandId }) => ids.includes(commandId));
    },
    takeClaims: async (claims) => claims.map(() => 'taken'),
    ...{ sealer, now: () => NOW },
  });
  const runs = decisions.flatMap(({ mock }) => mock.calls.map(([, { id }]) => id));
  return { decided, asked, runs };
}
const madeBy = (facts: readonly Fact[]) => facts.map(({ id, number }) => `${number} ${id}`);
const namesOf = (outcomes: readonly Outcome[]) => outcomes.map(({ commandId, state }) => `${commandId} ${state}`);

afterEach(() => {
  vi.restoreAllMocks();
});

it('makes each decision once where everything is there, and asks the store for nothing but outcomes', async () => {
  const { decided, asked, runs } = await decide([pin('a'), pin('b'), pin('c')]);
  expect(runs).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual(['outcomes']);
  expect(madeBy(decided.facts)).toEqual(['8 a.0', '9 b.0', '10 c.0']);
});

it('decides each command at most once more than it was interrupted', async () => {
  const { asked, runs, decided } = await decide([pin('a'), pin('b'), pin('c')], { cold: true });
  expect(asked.toSorted()).toEqual(['board/hall', 'outcomes']);
  expect(runs).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  expect(madeBy(decided.facts)).toEqual(['8 a.0', '9 b.0', '10 c.0']);
});

it('leaves no trace of a command that was answered before, as if it had not come again', async () => {
  const commands = [pin('a'), name('b', 'news'), pin('c')];
  const known = [
    outcomeOf(commands[0] as SubmittedCommand, 'DONE'),
    outcomeOf(commands[1] as SubmittedCommand, 'REFUSED'),
  ];
  for (const cold of [false, true]) {
    const { decided } = await decide(commands, { cold, known });
    expect(madeBy(decided.facts)).toEqual(['8 c.0']);
    expect(namesOf(decided.outcomes)).toEqual(['c DONE']);
    expect(decided.outcomes[0]?.position.number).toBe(8);
    expect(decided.claimsKept).toEqual([]);
    expect(decided.documents.map(({ collection, id, number }) => `${collection}/${id} ${number}`)).toEqual([
      `${boards.name}/hall 8`,
      `${notes.name}/note of c 8`,
    ]);
    expect(decided.documents[0]?.body).toMatchObject({ noteCount: 5, name: '' });
  }
});

it('decides a refusal that does not stand anew for each other submission, and not for the same', async () => {
  const full = { ...pin('a'), retriable: true, data: { boardId: 'board-full', noteId: 'n', text: 'n' } } as const;
  const sealed = (submission: string) => ({ ...full, submission, data: sealer.sealFields('ann', full.data, ['text']) });
  const known = [{ ...outcomeOf(full, 'REFUSED'), submissions: ['first'], retriable: true } as const];
  const submissionsOf = async (submitted: readonly SubmittedCommand[]) =>
    (await decide(submitted, { known })).decided.outcomes.map(({ state, submissions }) => [state, ...submissions]);
  expect(await submissionsOf([sealed('first')])).toEqual([]);
  const twice = [sealed('second'), sealed('third'), sealed('second')];
  expect(await submissionsOf(twice)).toEqual([['REFUSED', 'first', 'second', 'third']]);
  const open = { ...pin('a'), retriable: true } as const;
  expect(await submissionsOf([sealed('second'), open, sealed('third')])).toEqual([['DONE', open.submission]]);
});

it('decides a command again that failed before, and one that comes twice only once', async () => {
  const again = pin('a');
  const { decided } = await decide([again, pin('b'), pin('b')], { known: [outcomeOf(again, 'FAILED')] });
  expect(namesOf(decided.outcomes)).toEqual(['a DONE', 'b DONE']);
  expect(madeBy(decided.facts)).toEqual(['8 a.0', '9 b.0']);
});
