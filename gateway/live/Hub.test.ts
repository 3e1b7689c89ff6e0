import type { Fact } from '@c18n/platform/domain/Fact';
import { describe, expect, test } from 'vitest';
import { Hub } from './Hub.ts';

const heads = [{ stream: 'conversations', partition: 0, number: 5 }] as const;
const fact = (number: number, place: string, concerned: readonly string[] = []) =>
  ({ stream: 'conversations', partition: 0, number, place, data: concerned }) as unknown as Fact;
const listener = () => {
  const heard: number[] = [];
  return { heard, offer: (one: Fact) => heard.push(one.number) };
};
const makeHub = () =>
  new Hub({ heads, ring: { facts: 8, characters: 100_000 }, concerns: (one) => one.data as readonly string[] });

describe('the hub', () => {
  test('hands each fact to those who follow its place, until they leave', () => {
    const hub = makeHub();
    const [hall, attic] = [listener(), listener()];
    hub.follow({ place: 'hall' }, hall);
    hub.follow({ place: 'attic' }, attic);
    hub.accept([fact(6, 'hall'), fact(7, 'attic')]);
    hub.unfollow({ place: 'hall' }, hall);
    hub.accept([fact(8, 'hall')]);
    expect([hall.heard, attic.heard]).toEqual([[6], [7]]);
  });

  test('tells a person what concerns it, once even where it follows the place as well', () => {
    const hub = makeHub();
    const ada = listener();
    hub.follow({ person: 'ada' }, ada);
    hub.follow({ place: 'hall' }, ada);
    hub.accept([fact(6, 'hall', ['ada']), fact(7, 'attic', ['ada', 'bob']), fact(8, 'attic', ['bob'])]);
    expect(ada.heard).toEqual([6, 7]);
  });

  test('does not mistake a person for a place', () => {
    const hub = makeHub();
    const place = listener();
    hub.follow({ place: 'ada' }, place);
    hub.accept([fact(6, 'hall', ['ada'])]);
    expect(place.heard).toEqual([]);
  });

  test('skips repeats and knows how far it is', () => {
    const hub = makeHub();
    const hall = listener();
    hub.follow({ place: 'hall' }, hall);
    hub.accept([fact(5, 'hall'), fact(6, 'hall')]);
    hub.accept([fact(6, 'hall')]);
    expect(hall.heard).toEqual([6]);
    expect(hub.vector()).toEqual([{ stream: 'conversations', partition: 0, number: 6 }]);
  });
});
