import {
  MongoBulkWriteError,
  MongoClientBulkWriteError,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoServerError,
} from 'mongodb';
import { describe, expect, it } from 'vitest';
import { mongoFault } from './mongoFault.ts';
import { bulkErrorOf } from './testing/bulkErrorOf.ts';

const server = (code: number) => new MongoServerError({ message: 'no', code });

describe('what an error of the driver says', () => {
  it.each([
    ['a duplicate key', server(11_000), 'duplicate'],
    ['a full disk', server(14_031), 'full'],
    ['an election', server(10_107), 'passing'],
    ['a lost connection', new MongoNetworkError('cut'), 'passing'],
    ['a socket that the server has closed', Object.assign(new Error('ended'), { code: 'EPIPE' }), 'passing'],
    ['what the server will not do', server(13), 'lasting'],
    ['a call that is wrong', new MongoInvalidArgumentError('no'), 'ours'],
    ['a bug', new TypeError('no'), 'ours'],
  ])('%s', (_what, error, fault) => expect(mongoFault(error)).toBe(fault));

  it('a bulk is a matter of duplicates only where every single write is', () => {
    expect(
      mongoFault(
        bulkErrorOf([
          { index: 0, code: 11_000 },
          { index: 3, code: 11_000 },
        ]),
      ),
    ).toBe('duplicate');
    expect(
      mongoFault(
        bulkErrorOf([
          { index: 0, code: 11_000 },
          { index: 3, code: 14_031 },
        ]),
      ),
    ).toBe('full');
    expect(
      mongoFault(
        bulkErrorOf([
          { index: 0, code: 11_000 },
          { index: 3, code: 112 },
        ]),
      ),
    ).toBe('passing');
    expect(
      mongoFault(
        bulkErrorOf([
          { index: 0, code: 11_000 },
          { index: 3, code: 121 },
        ]),
      ),
    ).toBe('lasting');
  });

  it('of a bulk over several collections it is the worst of its writes, or what the whole came to', () => {
    const bulk = (codes: readonly number[], more: Partial<MongoClientBulkWriteError> = {}) => {
      const error = new MongoClientBulkWriteError({ message: 'refused' });
      const writeErrors = new Map(codes.map((code, index) => [index, { code, message: 'refused' }]));
      return mongoFault(Object.assign(error, { writeErrors, ...more }));
    };
    expect(bulk([11_000])).toBe('duplicate');
    expect(bulk([11_000, 14_031])).toBe('full');
    expect(bulk([11_000, 121])).toBe('lasting');
    expect(bulk([11_000], { writeConcernErrors: [{ code: 64 }] })).toBe('passing');
    expect(bulk([], { cause: server(10_107) })).toBe('passing');
    expect(bulk([], { cause: server(14_031) })).toBe('full');
  });

  it('a bulk that the majority does not have yet is tried again, duplicates or not', () => {
    expect(mongoFault(bulkErrorOf([{ index: 0, code: 11_000 }], 64))).toBe('passing');
  });

  it('a bulk whose connection was lost is only a wrapped loss', () => {
    const { result } = bulkErrorOf([]);
    expect(mongoFault(new MongoBulkWriteError(new MongoNetworkError('cut'), result))).toBe('passing');
  });
});
