import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { isDiskFull } from './isDiskFull.ts';

it.each([
  [{ code: 'ENOSPC', errno: -constants.errno.ENOSPC }, true],
  [{ code: 'Unknown system error -122', errno: -constants.errno.EDQUOT }, true],
  [{ code: 'EACCES', errno: -constants.errno.EACCES }, false],
  [{}, false],
])('tells a full disk and an exhausted quota from all else: %o', (told, expected) => {
  expect(isDiskFull(Object.assign(new Error('told by the system'), told))).toBe(expected);
  expect(isDiskFull(null)).toBe(false);
});
