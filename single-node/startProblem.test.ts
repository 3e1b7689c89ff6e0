import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { describe, expect, test } from 'vitest';
import { DirectoryInUseError } from './lockDirectory.ts';
import { startProblem } from './startProblem.ts';

const errno = (code: string) => Object.assign(new Error(`${code}: told by the system`), { code });

describe('what keeps a server from starting', () => {
  test.each([
    [new StoreUnavailableError('full', 'database or disk is full'), 'the disk is full'],
    [new StoreUnavailableError('unknown', 'file is not a database'), 'file is not a database'],
    [new DirectoryInUseError('/data'), 'another process uses /data'],
    [errno('EADDRINUSE'), 'EADDRINUSE: told by the system'],
    [errno('ENOSPC'), 'ENOSPC: told by the system'],
    [errno('ERR_SQLITE_ERROR'), 'told by the system'],
  ])('is told where it is the machine: %s', (error, sentence) => {
    expect(startProblem(error)).toContain(sentence);
  });

  test('is a fault of the server in every other case', () => {
    expect([new TypeError('x is not a function'), errno('ERR_INVALID_ARG_TYPE'), 'text'].map(startProblem)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
