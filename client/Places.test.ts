import { expect, test } from 'vitest';
import { Places } from './Places.ts';

const never = new AbortController().signal;

test('takes in so many at a time, the others in their order', async () => {
  const places = new Places(1);
  const giveBack = await places.take(never);
  const entered: string[] = [];
  const waiting = ['first', 'second'].map(async (name) => {
    const leave = await places.take(never);
    entered.push(name);
    return leave;
  });
  await new Promise(setImmediate);
  expect(entered).toEqual([]);
  giveBack();
  (await (waiting[0] as Promise<() => void>))();
  await waiting[1];
  expect(entered).toEqual(['first', 'second']);
});

test('who is aborted while waiting takes no place from the others', async () => {
  const places = new Places(1);
  const giveBack = await places.take(never);
  const impatient = new AbortController();
  const gone = places.take(impatient.signal);
  const next = places.take(never);
  impatient.abort(new Error('enough'));
  await expect(gone).rejects.toThrow('enough');
  giveBack();
  (await next)();
  (await places.take(never))();
});

test('who was aborted before is not taken in', async () => {
  const places = new Places(1);
  await expect(places.take(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  (await places.take(never))();
});
