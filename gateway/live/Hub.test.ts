import type { Fact } from '@c18n/platform/domain/Fact';
import { ReceivedFact } from '@c18n/platform/domain/ReceivedFact';
import { describe, expect, test, vi } from 'vitest';
import { Hub } from './Hub.ts';

const heads = [{ stream: 'conversations', partition: 0, number: 5 }] as const;
const fact = (number: number, place: string, concerned: readonly string[] = []): Fact => ({
  ...{
    stream: 'conversations',
    partition: 0,
    number,
    id: `fact ${number}`,
    type: 't',
    place,
    subject: 's',
    actor: 'a',
  },
  ...{ time: 0, wordsOf: null, data: concerned },
});
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

  test('does not parse what nobody follows, however much of it there is, until somebody catches up with it', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const hub = makeHub();
    const [hall, ada] = [listener(), listener()];
    hub.follow({ place: 'hall' }, hall);
    const received = (number: number, place: string) => new ReceivedFact(fact(number, place), '["ada"]');
    hub.accept([received(6, 'attic'), received(7, 'attic'), received(8, 'hall')]);
    expect([hall.heard, parse.mock.calls.length]).toEqual([[8], 1]);
    expect(hub.since(heads[0], 5, 'attic', 10)?.map(({ data }) => data)).toEqual([['ada'], ['ada']]);
    expect(parse).toHaveBeenCalledTimes(3);
    hub.follow({ person: 'ada' }, ada);
    hub.accept([received(9, 'attic')]);
    expect(ada.heard).toEqual([9]);
    parse.mockRestore();
  });

  test('does not take a broken fact that somebody follows, and gives nobody one that nobody followed', () => {
    const hub = makeHub();
    const hall = listener();
    hub.follow({ place: 'hall' }, hall);
    const broken = (number: number, place: string) => new ReceivedFact(fact(number, place), '["cut');
    expect(() => hub.accept([fact(6, 'hall'), broken(7, 'hall'), fact(8, 'hall')])).toThrow('broken');
    expect([hall.heard, hub.head(heads[0])]).toEqual([[6], 6]);
    hub.accept([fact(6, 'hall'), fact(7, 'hall'), broken(8, 'attic')]);
    expect([hall.heard, hub.head(heads[0])]).toEqual([[6, 7], 8]);
    expect(hub.since(heads[0], 5, 'attic', 10)).toBeNull();
    expect(hub.since(heads[0], 5, 'hall', 10)?.length).toBe(2);
  });
});
