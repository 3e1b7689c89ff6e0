import { describe, expect, test } from 'vitest';
import { ActivityState } from './ActivityState.ts';

const report = { from: 'other', present: ['ada', 'bob'], presentCount: 2, asks: false, typing: [] };

describe('who is at a place', () => {
  test('is there as long as one of their streams, and who came first comes first', () => {
    const state = new ActivityState();
    expect([state.enter('ada'), state.enter('bob'), state.enter('ada')]).toEqual([true, true, false]);
    expect(state.leave('ada')).toBe(false);
    expect(state.activity()).toEqual({ typing: [], present: ['ada', 'bob'], presentCount: 2 });
    expect([state.leave('ada'), state.leave('ada')]).toEqual([true, false]);
    expect(state.activity()).toEqual({ typing: [], present: ['bob'], presentCount: 1 });
  });

  test('counts once whom several gateways show', () => {
    const state = new ActivityState();
    state.enter('bob');
    expect(state.hear(report, 0, 100)).toBe(true);
    expect(state.activity()).toMatchObject({ present: ['bob', 'ada'], presentCount: 2 });
    expect(state.hear({ ...report, present: ['ada'], presentCount: 500 }, 0, 100)).toBe(true);
    expect(state.activity()).toMatchObject({ present: ['bob', 'ada'], presentCount: 501 });
  });

  test('is known by name up to a hundred, and counted beyond', () => {
    const state = new ActivityState();
    for (let index = 0; index < 150; index++) state.enter(`person-${index}`);
    const { present, presentCount } = state.activity();
    expect([present.length, presentCount, state.own().present.length, state.own().presentCount]).toEqual([
      ...[100, 150, 100, 150],
    ]);
  });

  test('is not told again where another gateway reports what is known, but holds for longer', () => {
    const state = new ActivityState();
    expect([state.hear(report, 0, 100), state.hear(report, 50, 150)]).toEqual([true, false]);
    expect([state.expire(149), state.expire(150), state.expire(150)]).toEqual([false, true, false]);
    expect(state.activity().present).toEqual([]);
  });

  test('is forgotten with a gateway that reports nobody', () => {
    const state = new ActivityState();
    state.hear(report, 0, 100);
    const nobody = { ...report, present: [], presentCount: 0 };
    expect([state.hear(nobody, 1, 100), state.hear(nobody, 2, 100)]).toEqual([true, false]);
    expect(state.activity().presentCount).toBe(0);
  });
});

describe('who is writing', () => {
  test('stays where they began, until it was not said again in time', () => {
    const state = new ActivityState();
    expect([state.type('ada', 6), state.type('bob', 7), state.type('ada', 9)]).toEqual([true, true, false]);
    expect([state.activity().typing, state.nextEnd]).toEqual([['ada', 'bob'], 7]);
    expect([state.expire(7), state.activity().typing, state.nextEnd]).toEqual([true, ['ada'], 9]);
    expect([state.endTyping('ada'), state.endTyping('ada'), state.nextEnd]).toEqual([true, false, null]);
  });

  test('is learned from a gateway that was asked', () => {
    const [knows, asks] = [new ActivityState(), new ActivityState()];
    knows.type('ada', 1_006);
    const typing = knows.typing(1_002);
    expect(asks.hear({ ...report, present: [], presentCount: 0, typing }, 50, 100)).toBe(true);
    expect([asks.activity().typing, asks.nextEnd]).toEqual([['ada'], 54]);
  });

  test('is kept of a hundred at most', () => {
    const state = new ActivityState();
    for (let index = 0; index < 150; index++) state.type(`person-${index}`, 1);
    expect(state.activity().typing.length).toBe(100);
    expect(state.type('person-0', 2)).toBe(false);
    expect(state.endTyping('person-120')).toBe(false);
  });
});
