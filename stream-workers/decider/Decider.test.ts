import type { Fact } from '@c18n/platform/domain/Fact';
import type { Store } from '@c18n/platform/ports/Store';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boards, broken, nameBoard, notes, pinNote, throwAlways } from './testing/boardDomain.ts';
import { startBench } from './testing/startBench.ts';

type Bench = Awaited<ReturnType<typeof startBench>>;

let bench: Bench;
beforeEach(async () => {
  broken.now = true;
  bench = await startBench();
});
afterEach(async () => {
  await bench.stop();
  await bench.remove();
});

const pin = (text: string, idempotencyKey: string | null = null, boardId = 'board-1', person = 'ann') =>
  bench.as(person).send({
    definition: pinNote,
    input: { boardId, text },
    idempotencyKey,
    data: (derive) => ({ boardId, noteId: derive('note'), text }),
  });
const name = (boardId: string, wanted: string) =>
  bench.as('ann').send({
    definition: nameBoard,
    input: { boardId, wanted },
    idempotencyKey: null,
    data: () => ({ boardId, name: wanted }),
  });
const noteCount = async (boardId = 'board-1') => {
  const [board] = await bench.store.documents.load([{ collection: boards, id: boardId }]);
  return (board?.body as { noteCount: number } | undefined)?.noteCount ?? 0;
};
const ledger = () =>
  Promise.all(
    [0, 1, 2, 3].map((partition) =>
      bench.store.ledger.read({ stream: 'communities', partition, after: 0, limit: 1000 }),
    ),
  ).then((all) => all.flat());

describe('a decider', () => {
  it('answers when the command is decided, recorded and visible', async () => {
    const sent = await pin('hello');
    expect(sent).toMatchObject({ outcome: 'DONE', refusal: null });
    expect(await noteCount()).toBe(1);
    expect(await ledger()).toHaveLength(1);
  });

  it('seals words everywhere in the store', async () => {
    await pin('a secret word');
    const [fact] = await ledger();
    const { text } = (fact as Fact<{ text: string }>).data;
    expect(text).not.toContain('secret');
    await bench.sealer.prepare(['ann']);
    expect(bench.sealer.unseal('ann', text)).toBe('a secret word');
    const [entries] = await bench.store.documents.page([
      { collection: notes, index: 'byNumber', equals: ['board-1'], limit: 5, descending: false },
    ]);
    expect(entries?.[0]?.document.body).toMatchObject({ text });
  });

  it('numbers a thousand notes that are pinned at once without gap or repeat', async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => pin(`note ${index}`)));
    const [page] = await bench.store.documents.page([
      { collection: notes, index: 'byNumber', equals: ['board-1'], limit: 2_000, descending: false },
    ]);
    expect(page?.map(({ document }) => (document.body as { number: number }).number)).toEqual(
      Array.from({ length: 1_000 }, (_, index) => index + 1),
    );
  });

  it('refuses with the code and sentence of the decision', async () => {
    const sent = await pin('hello', null, 'board-full');
    expect(sent).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'BOARD_FULL', message: 'The board is full.', fields: ['boardId'] },
    });
    expect(await ledger()).toHaveLength(0);
  });

  it('does a repeated command once, at once and after a restart, and answers it the same', async () => {
    const [first, second] = await Promise.all([pin('once', 'key'), pin('once', 'key')]);
    expect(second).toEqual(first);
    await bench.stop();
    bench = await startBench({ directory: bench.directory });
    expect(await pin('once', 'key')).toEqual(first);
    expect(await noteCount()).toBe(1);
  });

  it('refuses an idempotency key that comes back with other input', async () => {
    await pin('one', 'key');
    await expect(pin('two', 'key')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await noteCount()).toBe(1);
  });

  it('lets exactly one of two racing claims win, and frees a name that is given up', async () => {
    const racing = await Promise.all([name('board-1', 'news'), name('board-2', 'news'), name('board-3', 'news')]);
    expect(racing.filter(({ outcome }) => outcome === 'DONE')).toHaveLength(1);
    expect(racing.filter(({ refusal }) => refusal?.code === 'NAME_TAKEN')).toHaveLength(2);
    const winner = `board-${racing.findIndex(({ outcome }) => outcome === 'DONE') + 1}`;
    await name(winner, 'olds');
    expect(await name('board-9', 'news')).toMatchObject({ outcome: 'DONE' });
  });

  it('decides what was refused anew where the refusal does not stand, with its claims, until it is done', async () => {
    const attempt = (wanted: string) =>
      bench.as('ann').send({
        ...{ definition: nameBoard, input: wanted, idempotencyKey: 'key', retriable: true },
        data: () => ({ boardId: 'board-2', name: wanted }),
      });
    await name('board-1', 'news');
    const refused = { outcome: 'REFUSED', refusal: { code: 'NAME_TAKEN' } };
    expect(await attempt('news')).toMatchObject(refused);
    expect(await attempt('news')).toMatchObject(refused);
    await name('board-1', 'olds');
    expect(await attempt('news')).toMatchObject({ outcome: 'DONE' });
    expect(await name('board-3', 'news')).toMatchObject(refused);
    await expect(attempt('sports')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('answers a refusal the same where it stands', async () => {
    const attempt = () =>
      bench.as('ann').send({
        ...{ definition: nameBoard, input: 'news', idempotencyKey: 'key' },
        data: () => ({ boardId: 'board-2', name: 'news' }),
      });
    await name('board-1', 'news');
    expect(await attempt()).toMatchObject({ outcome: 'REFUSED' });
    await name('board-1', 'olds');
    expect(await attempt()).toMatchObject({ outcome: 'REFUSED' });
  });

  it('puts a command that throws among the dead letters, goes on, and takes it again later', async () => {
    const attempt = () =>
      bench
        .as('ann')
        .send({ definition: throwAlways, input: {}, idempotencyKey: 'again', data: () => ({ boardId: 'board-1' }) });
    const [failed, after] = await Promise.allSettled([attempt(), pin('after')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'FAILED' } });
    expect(after).toMatchObject({ status: 'fulfilled' });
    expect(await bench.store.commits.deadLetters(10)).toMatchObject([{ reason: expect.stringContaining('a bug') }]);
    broken.now = false;
    expect(await attempt()).toMatchObject({ outcome: 'DONE' });
  });

  it('tells each of those who send a command that throws, at once or soon after another', async () => {
    const attempt = () =>
      bench
        .as('ann')
        .send({ definition: throwAlways, input: {}, idempotencyKey: 'again', data: () => ({ boardId: 'board-1' }) })
        .catch(({ code }) => code);
    const together = await Promise.all([attempt(), attempt()]);
    expect(together).toEqual(['FAILED', 'FAILED']);
    const { deadLetters } = bench.store.commits;
    const submissions = (await deadLetters(10)).map(({ command }) => (command as SubmittedCommand).submission);
    const [outcome] = await bench.store.outcomes.find((await deadLetters(1)).map(({ commandId }) => commandId));
    expect(outcome?.submissions.toSorted()).toEqual(submissions.toSorted());
    await attempt();
    const [later] = await bench.store.outcomes.find((await deadLetters(1)).map(({ commandId }) => commandId));
    expect(later?.submissions.slice(0, 2)).toEqual(outcome?.submissions);
  });

  it('refuses the commands of a person who is erased before they are decided, and keeps nothing of them', async () => {
    await pin('before', null, 'board-1', 'bob');
    // As when it happens between sending and deciding.
    const { transport } = bench;
    const { submit } = transport;
    const submitting = vi.spyOn(transport, 'submit').mockImplementationOnce(async (command, abandoned) => {
      await bench.keys.destroy('bob');
      bench.sealer.forget('bob');
      await submit(command, abandoned);
    });
    await expect(pin('after', null, 'board-1', 'bob')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    submitting.mockRestore();
    expect(await pin('by another')).toMatchObject({ outcome: 'DONE' });
    expect(await ledger()).toHaveLength(2);
    expect(await bench.store.commits.deadLetters(10)).toEqual([]);
  });

  it('refuses commands that are older than seven days', async () => {
    let shift = 0;
    await bench.stop();
    bench = await startBench({ directory: bench.directory, now: () => Date.now() + shift });
    const transport = bench.transport;
    const submit = transport.submit.bind(transport);
    Object.assign(transport, {
      submit: (...args: Parameters<typeof submit>) => {
        shift = 8 * 24 * 3_600_000;
        return submit(...args);
      },
    });
    await expect(pin('late')).rejects.toMatchObject({ code: 'EXPIRED' });
  });
});

describe('the store', () => {
  const failing =
    (fault: 'full' | 'unknown', times: number, happens: boolean) =>
    (store: Store): Store => {
      let left = times;
      return {
        ...store,
        commits: {
          ...store.commits,
          commit: async (records) => {
            if (left-- <= 0) return store.commits.commit(records);
            if (happens) await store.commits.commit(records);
            throw new StoreUnavailableError(fault, 'injected');
          },
        },
      };
    };
  const restart = async (store: (store: Store) => Store) => {
    await bench.stop();
    bench = await startBench({ directory: bench.directory, store });
  };

  it('is asked at once for what a decision needs and for what was decided before', async () => {
    const asked = Promise.withResolvers<void>();
    await restart((store) => ({
      ...store,
      outcomes: { ...store.outcomes, find: (ids) => asked.promise.then(() => store.outcomes.find(ids)) },
      documents: {
        ...store.documents,
        load: (keys) => {
          asked.resolve();
          return store.documents.load(keys);
        },
      },
    }));
    expect(await pin('at once')).toMatchObject({ outcome: 'DONE' });
  });

  it('away for a while: nothing is dead-lettered, everything goes on', async () => {
    await restart(failing('unknown', 3, false));
    // The embedded transport gives nothing back for an unknown fault: the batch is tried until it is through.
    expect(await pin('patience')).toMatchObject({ outcome: 'DONE' });
    expect(await noteCount()).toBe(1);
    expect(await bench.store.commits.deadLetters(10)).toEqual([]);
  });

  it('whose answer was lost: the commit counts once, and its facts are published', async () => {
    await restart(failing('unknown', 1, true));
    const published: number[] = [];
    await bench.transport.listen((facts) => published.push(...facts.map(({ number }) => number)));
    expect(await pin('lost answer')).toMatchObject({ outcome: 'DONE' });
    expect(await noteCount()).toBe(1);
    await bench.decider.drain();
    expect(published).toEqual([1]);
    await pin('another');
    await bench.decider.drain();
    expect(published).toEqual([1, 2]);
  });

  it('with a full disk: refused with a code, nothing half done, and it recovers', async () => {
    await restart(failing('full', 1, false));
    await expect(pin('too much')).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(await noteCount()).toBe(0);
    expect(await pin('room again')).toMatchObject({ outcome: 'DONE' });
    expect(await noteCount()).toBe(1);
  });

  it("with a full disk: what a command that was given back wanted to have is anybody's", async () => {
    await restart(failing('full', 1, false));
    await expect(name('board-1', 'news')).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(await name('board-2', 'news')).toMatchObject({ outcome: 'DONE' });
    expect(await name('board-1', 'news')).toMatchObject({ outcome: 'REFUSED' });
  });

  it('with a disk so full that nothing can be released: it is released before the next command is decided', async () => {
    let isFull = true;
    await restart((store) => {
      const release: Store['claims']['release'] = async (claims) => {
        if (isFull) throw new StoreUnavailableError('full', 'injected');
        await store.claims.release(claims);
      };
      const broken = failing('full', 1, false)(store);
      return { ...broken, claims: { ...store.claims, release } };
    });
    await expect(name('board-1', 'news')).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    isFull = false;
    expect(await pin('room again')).toMatchObject({ outcome: 'DONE' });
    expect(await name('board-2', 'news')).toMatchObject({ outcome: 'DONE' });
  });
});
