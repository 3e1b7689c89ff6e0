import type { Free } from '@c18n/platform/domain/defineCommand';
import { expect, it } from 'vitest';
import { TriedClaims } from './TriedClaims.ts';

const claim = (key: string, owner: string): Free => ({ key, owner });
const [news, olds, sports] = [claim('news', 'a'), claim('olds', 'b'), claim('sports', 'c')];

function startClaims() {
  const released: Free[] = [];
  const claims = new TriedClaims({
    takeClaims: async (wanted) => wanted.map(() => 'taken'),
    releaseClaims: async (given) => void released.push(...given),
  });
  return { claims, released };
}

it('releases what was tried and given up, once', async () => {
  const { claims, released } = startClaims();
  await claims.take([news, olds]);
  await claims.release();
  expect(released).toEqual([]);
  claims.abandon();
  await claims.release();
  await claims.release();
  expect(released).toEqual([news, olds]);
});

it('releases nothing of commands that are decided, and what another batch tried', async () => {
  const { claims, released } = startClaims();
  await claims.take([news, olds]);
  await claims.take([sports]);
  claims.settle(new Set(['a', 'b']));
  claims.abandon();
  await claims.release();
  expect(released).toEqual([sports]);
});

it('leaves to another writer what that one decides', async () => {
  const { claims, released } = startClaims();
  await claims.take([news]);
  claims.leave();
  claims.abandon();
  await claims.release();
  expect(released).toEqual([]);
});
