import { expect, test } from 'vitest';
import { addMembers } from './addMembers.ts';
import type { ImportProblem } from './ImportProblem.ts';
import type { Payload } from './Payload.ts';

const people = new Map(Array.from({ length: 90 }, (_, index) => [`nick ${index}`, `person_${index}`]));

/** Adds people to something that refuses all where it refuses one of them. */
async function added(refusedIds: readonly string[], code: string) {
  const [problems, joined]: [ImportProblem[], Set<string>] = [[], new Set()];
  const requests: number[] = [];
  const add = async (ids: readonly string[]): Promise<Payload> => {
    requests.push(ids.length);
    if (refusedIds.some((id) => ids.includes(id)))
      return { outcome: { state: 'REFUSED' }, refusal: { code, message: 'Refused.' } };
    for (const id of ids) joined.add(id);
    return { outcome: { state: 'DONE' }, refusal: null };
  };
  const parts = { concurrency: 2, progress: { advance: () => {} }, report: (one: ImportProblem) => problems.push(one) };
  const members = await addMembers(parts, { stage: 'members', members: people, add });
  return { members, problems, joined, requests };
}

test('adds people in a few requests', async () => {
  const { members, joined, requests, problems } = await added([], '');
  expect([members, joined, requests, problems]).toEqual([people, new Set(people.values()), [40, 40, 10], []]);
});

test('tells who is deactivated and adds everybody else, also those who came with them', async () => {
  const { members, problems, joined } = await added(['person_1', 'person_85'], 'PERSON_DEACTIVATED');
  expect(new Set(problems.map(({ item, code }) => `${item}: ${code}`))).toEqual(
    new Set(['nick 1: PERSON_DEACTIVATED', 'nick 85: PERSON_DEACTIVATED']),
  );
  expect(joined.size).toBe(88);
  expect([...members.keys()]).toEqual([...people.keys()].filter((nick) => nick !== 'nick 1' && nick !== 'nick 85'));
});

test('cannot go on where nobody may be added', async () => {
  await expect(added(['person_1'], 'NOT_ALLOWED')).rejects.toThrow('NOT_ALLOWED');
});
