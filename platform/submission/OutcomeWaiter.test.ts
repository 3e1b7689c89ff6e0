import { expect, it } from 'vitest';
import { createMemoryEphemera } from '../ephemera/createMemoryEphemera.ts';
import type { Outcome } from '../ports/OutcomeStore.ts';
import { OutcomeWaiter } from './OutcomeWaiter.ts';
import { decisionText, OUTCOMES_CHANNEL } from './outcomesChannel.ts';

const PATIENCE = 60_000;

function setUp() {
  const stored = new Map<string, Outcome>();
  const looks: (readonly string[])[] = [];
  let outage = false;
  const find = async (ids: readonly string[]) => {
    looks.push(ids);
    if (outage) throw new Error('the store is away');
    return ids.flatMap((id) => stored.get(id) ?? []);
  };
  const memory = createMemoryEphemera(Date.now);
  let listeners = 0;
  const ephemera = {
    subscribe: (...[channel, listener]: Parameters<typeof memory.subscribe>) => {
      listeners += 1;
      const stop = memory.subscribe(channel, listener);
      return () => {
        listeners -= 1;
        stop();
      };
    },
  };
  const clock = { now: 0 };
  const waiter = new OutcomeWaiter({ find }, ephemera, () => clock.now);
  const decide = (commandId: string, state: Outcome['state'] = 'DONE', submission = 's') => {
    const position = { stream: 'people', partition: 0, number: 1 } as const;
    const outcome: Outcome = {
      commandId,
      state,
      fingerprint: '',
      submissions: [submission],
      actor: '',
      type: '',
      place: '',
      refused: null,
      position,
      time: 0,
    };
    stored.set(commandId, outcome);
    return outcome;
  };
  const tell = (...outcomes: Outcome[]) =>
    memory.publish(
      OUTCOMES_CHANNEL,
      decisionText(
        outcomes.map(({ commandId }) => commandId),
        outcomes,
      ),
    );
  const hint = (...ids: string[]) => memory.publish(OUTCOMES_CHANNEL, decisionText(ids, []));
  return {
    waiter,
    decide,
    tell,
    hint,
    looks,
    clock,
    listeners: () => listeners,
    away: (value: boolean) => {
      outage = value;
    },
  };
}

it('is woken by a hint, and looks in the store for what it hints at', async () => {
  const { waiter, decide, hint } = setUp();
  const { outcome } = waiter.wait('c', 's', PATIENCE);
  decide('c');
  hint('other', 'c');
  expect(await outcome).toMatchObject({ commandId: 'c', state: 'DONE' });
  waiter.stop();
});

it('takes an outcome that it is told, without a look in the store', async () => {
  const { waiter, decide, tell, looks } = setUp();
  const { outcome } = waiter.wait('c', 's', PATIENCE);
  tell(decide('other'), decide('c', 'REFUSED'));
  expect(await outcome).toMatchObject({ commandId: 'c', state: 'REFUSED' });
  expect(looks).toEqual([]);
  waiter.stop();
});

it('does not take a failure that it is told for its own if it is of another submission', async () => {
  const { waiter, decide, tell } = setUp();
  const { outcome } = waiter.wait('c', 'mine', PATIENCE);
  tell(decide('c', 'FAILED', 'earlier'));
  tell(decide('c', 'DONE', 'mine'));
  expect(await outcome).toMatchObject({ state: 'DONE' });
  waiter.stop();
});

it('does not take a refusal that does not stand for its own if it is of another submission', async () => {
  const { waiter, decide, tell } = setUp();
  const { outcome } = waiter.wait('c', 'mine', PATIENCE);
  tell({ ...decide('c', 'REFUSED', 'earlier'), retriable: true });
  tell({ ...decide('c', 'REFUSED', 'mine'), retriable: true });
  expect(await outcome).toMatchObject({ state: 'REFUSED', submissions: ['mine'] });
  waiter.stop();
});

it('listens only while somebody waits, and for a minute after', async () => {
  const { waiter, decide, tell, clock, listeners } = setUp();
  expect(listeners()).toBe(0);
  const first = waiter.wait('a', 's', 2 * PATIENCE);
  expect(listeners()).toBe(1);
  clock.now = 59_999;
  tell(decide('a'));
  await first.outcome;
  tell(decide('somebody else'));
  expect(listeners()).toBe(1);
  clock.now = 60_000;
  tell(decide('somebody else'));
  expect(listeners()).toBe(0);
  const second = waiter.wait('b', 's', PATIENCE);
  tell(decide('b'));
  expect(await second.outcome).toMatchObject({ commandId: 'b' });
  waiter.stop();
  expect(listeners()).toBe(0);
});

it('finds the outcome although the hint was lost, through an outage of the store', async () => {
  const { waiter, decide, away } = setUp();
  away(true);
  const { outcome } = waiter.wait('c', 's', PATIENCE);
  decide('c');
  away(false);
  expect(await outcome).toMatchObject({ commandId: 'c' });
  waiter.stop();
});

it('answers all that wait for one command, with one look for many commands', async () => {
  const { waiter, decide, hint, looks } = setUp();
  const waiting = ['a', 'b', 'a'].map((id) => waiter.wait(id, 's', PATIENCE).outcome);
  for (const id of ['a', 'b']) decide(id);
  hint('a', 'b');
  expect((await Promise.all(waiting)).map((outcome) => outcome?.commandId)).toEqual(['a', 'b', 'a']);
  expect(looks[0]).toEqual(['a', 'b']);
  waiter.stop();
});

it('does not take the failure of an earlier submission for its own', async () => {
  const { waiter, decide, hint } = setUp();
  decide('c', 'FAILED', 'earlier');
  const { outcome } = waiter.wait('c', 'mine', PATIENCE);
  hint('c');
  await new Promise(setImmediate);
  decide('c', 'DONE', 'mine');
  hint('c');
  expect(await outcome).toMatchObject({ state: 'DONE' });
  waiter.stop();
});

it('finds an outcome whose hint was lost while others are hinted all the time', async () => {
  const { waiter, decide, hint } = setUp();
  const lost = waiter.wait('lost', 's', PATIENCE);
  decide('lost');
  let found = false;
  void lost.outcome.then(() => {
    found = true;
  });
  for (let count = 0; !found; count++) {
    const other = waiter.wait(`other ${count}`, 's', PATIENCE);
    decide(`other ${count}`);
    hint(`other ${count}`);
    await other.outcome;
  }
  expect(await lost.outcome).toMatchObject({ commandId: 'lost' });
  waiter.stop();
});

it('gives up when patience ends although the store does not answer', async () => {
  const clock = { now: 0 };
  const waiter = new OutcomeWaiter(
    { find: () => new Promise(() => {}) },
    createMemoryEphemera(Date.now),
    () => clock.now,
  );
  const { outcome } = waiter.wait('c', 's', 5);
  clock.now = 10;
  expect(await outcome).toBeNull();
  waiter.stop();
});

it('gives up when patience ends, and when it is stopped or cancelled', async () => {
  const { waiter, clock } = setUp();
  const late = waiter.wait('late', 's', 5);
  clock.now = 10;
  expect(await late.outcome).toBeNull();
  const cancelled = waiter.wait('cancelled', 's', PATIENCE);
  cancelled.cancel();
  expect(await cancelled.outcome).toBeNull();
  const stopped = waiter.wait('stopped', 's', PATIENCE);
  waiter.stop();
  expect(await stopped.outcome).toBeNull();
});
