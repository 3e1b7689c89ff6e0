import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareWithRebuild } from './compareWithRebuild.ts';
import { rebuild } from './rebuild.ts';
import { boards, pinNote } from './testing/boardDomain.ts';
import { startBench } from './testing/startBench.ts';

let bench: Awaited<ReturnType<typeof startBench>>;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(async () => {
  await bench.stop();
  await bench.remove();
});

const pin = (boardId: string, text: string) =>
  bench.as('ann').send({
    definition: pinNote,
    input: text,
    idempotencyKey: null,
    data: (derive) => ({ boardId, noteId: derive('note'), text }),
  });
const loadBoard = async () => (await bench.store.documents.load([{ collection: boards, id: 'board-1' }]))[0];

it('finds the views equal to the ledger', async () => {
  await Promise.all(Array.from({ length: 200 }, (_, index) => pin(`board-${index % 7}`, `note ${index}`)));
  await bench.decider.drain();
  expect(await compareWithRebuild(bench.store, bench.registry)).toEqual([]);
});

it('finds a document that was corrupted', async () => {
  await pin('board-1', 'hello');
  const document = await loadBoard();
  if (document === undefined || document === null) throw new Error('no board');
  const generation = await bench.store.generations.current('communities');
  const corrupted = { ...document, body: { ...document.body, noteCount: 2 } };
  await bench.store.generations.write('communities', generation, [corrupted]);
  expect(await compareWithRebuild(bench.store, bench.registry)).toMatchObject([{ collection: 'board', id: 'board-1' }]);
});

it('takes the place of the live views while they are written, and loses nothing', async () => {
  await Promise.all(Array.from({ length: 300 }, (_, index) => pin('board-1', `before ${index}`)));
  const document = await loadBoard();
  if (document === undefined || document === null) throw new Error('no board');
  const generation = await bench.store.generations.current('communities');
  await bench.store.generations.write('communities', generation, [
    { ...document, body: { ...document.body, nameOwner: 'corrupted' } },
  ]);
  const writing = Promise.all(Array.from({ length: 300 }, (_, index) => pin('board-1', `during ${index}`)));
  await rebuild({ stream: 'communities', store: bench.store, registry: bench.registry, pause: bench.decider.pause });
  await writing;
  expect((await loadBoard())?.body).toMatchObject({ noteCount: 600, nameOwner: null });
  expect(await bench.store.generations.current('communities')).toBe(generation + 1);
  expect(await compareWithRebuild(bench.store, bench.registry)).toEqual([]);
});
