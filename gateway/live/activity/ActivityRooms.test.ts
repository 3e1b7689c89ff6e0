import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLooks } from './testing/openLooks.ts';

/** What several gateways share: messages are lost while it is away, but those of a gateway to itself. */
class SharedEphemera {
  readonly #ephemera = createMemoryEphemera(() => 0);
  readonly subscribed = new Set<string>();
  isAway = false;
  published = 0;

  ofGateway(): Pick<Ephemera, 'publish' | 'subscribe'> {
    const own = createMemoryEphemera(() => 0);
    const publish = (channel: string, message: string) => {
      this.published++;
      if (this.isAway) own.publish(channel, message);
      else this.#ephemera.publish(channel, message);
    };
    const subscribe = (channel: string, listener: (message: string) => void) => {
      this.subscribed.add(channel);
      const stops = [own.subscribe(channel, listener), this.#ephemera.subscribe(channel, listener)];
      return () => {
        this.subscribed.delete(channel);
        for (const stop of stops) stop();
      };
    };
    return { publish, subscribe };
  }
}

const gatewayOn = (shared: SharedEphemera) => openLooks(shared.ofGateway());
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('gateways tell each other who is at a place', () => {
  test('at first and whenever it changes, to all who look', async () => {
    const shared = new SharedEphemera();
    const [one, other] = [gatewayOn(shared), gatewayOn(shared)];
    const ada = one.look('ada');
    await pass(250);
    expect(ada.told).toEqual([' in ada']);
    one.tellTyping('hall', 'ada', 6_000);
    await pass(250);
    const bob = other.look('bob');
    const eve = other.look('eve', false);
    await pass(350);
    expect([ada.told.at(-1), bob.told, eve.told]).toEqual(['ada in ada,bob', ['ada in bob,ada'], ['ada in bob,ada']]);
    ada.leave();
    await pass(350);
    expect(bob.told.at(-1)).toBe('ada in bob');
  });

  test('no more often than four times a second, however many write and come [A2]', async () => {
    const shared = new SharedEphemera();
    const gateway = gatewayOn(shared);
    const ada = gateway.look('ada', false);
    await pass(250);
    for (let index = 0; index < 100; index++) {
      gateway.tellTyping('hall', `person-${index % 50}`, 6_000);
      await pass(10);
    }
    expect(ada.told.length).toBeGreaterThan(1);
    expect(ada.told.length).toBeLessThanOrEqual(1 + 4);
    await pass(250);
    expect(ada.told.at(-1)?.split(',').length).toBe(50);
  });

  test('until they are not heard of any more [A6]', async () => {
    const shared = new SharedEphemera();
    const [one, other] = [gatewayOn(shared), gatewayOn(shared)];
    const ada = one.look('ada');
    const bob = other.look('bob');
    await pass(500);
    expect(ada.told.at(-1)).toBe(' in ada,bob');
    shared.isAway = true;
    one.tellTyping('hall', 'ada', 6_000);
    await pass(250);
    expect([ada.told.at(-1), bob.told.at(-1)]).toEqual(['ada in ada,bob', ' in bob,ada']);
    await pass(40_000);
    expect([ada.told.at(-1), bob.told.at(-1)]).toEqual([' in ada', ' in bob']);
    shared.isAway = false;
    await pass(10_500);
    expect([ada.told.at(-1), bob.told.at(-1)]).toEqual([' in ada,bob', ' in bob,ada']);
  });

  test('only while somebody looks', async () => {
    const shared = new SharedEphemera();
    const gateway = gatewayOn(shared);
    const looking = [gateway.look('ada'), gateway.look('bob', false)];
    expect([...shared.subscribed]).toEqual(['activity hall']);
    for (const { leave } of looking) leave();
    expect([...shared.subscribed]).toEqual([]);
    const { published } = shared;
    gateway.world.state('conversations', 'hall', 'Said');
    await pass(60_000);
    expect([vi.getTimerCount(), shared.published]).toEqual([0, published]);
  });
});

describe('somebody is writing', () => {
  test('for as long as they say so, whatever the clock on the wall does [A4]', async () => {
    const { look, tellTyping } = gatewayOn(new SharedEphemera());
    const ada = look('ada', false);
    tellTyping('hall', 'bob', 6_000);
    await pass(3_000);
    tellTyping('hall', 'bob', 6_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(5_900);
    vi.setSystemTime(Date.now() - 7_200_000);
    expect(ada.told).toEqual(['bob in ']);
    await pass(350);
    expect(ada.told).toEqual(['bob in ', ' in ']);
  });

  test('until a fact says that they are not, of the place or of one that decides on rights', async () => {
    const { look, tellTyping, world } = gatewayOn(new SharedEphemera());
    const eve = look('eve', false);
    for (const [stream, place] of [
      ['conversations', 'hall'],
      ['communities', 'house'],
    ] as const) {
      tellTyping('hall', 'ada', 6_000);
      await pass(250);
      expect(eve.told.at(-1)).toBe('ada in ');
      world.state(stream, place, 'Said');
      await pass(250);
      expect(eve.told.at(-1)).toBe(' in ');
    }
  });
});

test('who may not be told any more is found out without anything happening [A5]', async () => {
  const { look } = gatewayOn(new SharedEphemera());
  let looks = 0;
  const ada = look('ada', true, () => ++looks > 0);
  await pass(20_000);
  expect(looks).toBe(2);
  expect(ada.told).toEqual([' in ada']);
});

test('what cannot be read is passed over', async () => {
  const shared = new SharedEphemera();
  const { look } = gatewayOn(shared);
  const ada = look('ada');
  const { publish } = shared.ofGateway();
  for (const message of ['', '{', '{"typing":"bob","lasts":-1}', '{"typing":7}']) publish('activity hall', message);
  await pass(250);
  expect(ada.told).toEqual([' in ada']);
});
