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
  await claims.take([news]);
  claims.abandon(new Set(['a', 'b']));
  await claims.release();
  await claims.release();
  expect(released).toEqual([news, olds]);
});

it('releases nothing of commands that are decided, and what another batch tried', async () => {
  const { claims, released } = startClaims();
  await claims.take([news, olds]);
  await claims.take([sports]);
  claims.settle(new Set(['a', 'b']));
  claims.abandon(new Set(['a', 'b', 'c']));
  await claims.release();
  expect(released).toEqual([sports]);
});

it('tries again to release what could not be released', async () => {
  let isAway = true;
  const released: Free[] = [];
  const claims = new TriedClaims({
    takeClaims: async (wanted) => wanted.map(() => 'taken'),
    releaseClaims: async (given) => {
      if (isAway) throw new Error('away');
      released.push(...given);
    },
  });
  await claims.take([news]);
  claims.abandon(new Set(['a']));
  await expect(claims.release()).rejects.toThrow('away');
  isAway = false;
  await claims.release();
  expect(released).toEqual([news]);
});
