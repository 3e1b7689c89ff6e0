import { describe, expect, test, vi } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import { Patience } from './Patience.ts';

describe('patience with a server', () => {
  test('hands over what is answered in time, also nothing', async () => {
    const patience = new Patience(60_000, silentLog);
    expect(await patience.answer(async () => 7)).toBe(7);
    expect(await patience.answer(async () => null)).toBeNull();
  });

  test('takes a failure for no answer, and asks again', async () => {
    const patience = new Patience(60_000, silentLog);
    expect(await patience.answer(() => Promise.reject(new Error('away')))).toBeNull();
    expect(await patience.answer(async () => 7)).toBe(7);
  });

  test('asks nothing of a silent server until it has answered or its connection has ended', async () => {
    const patience = new Patience(1, silentLog);
    const late = Promise.withResolvers<number>();
    expect(await patience.answer(() => late.promise)).toBeNull();
    const ask = vi.fn(async () => 8);
    expect(await patience.answer(ask)).toBeNull();
    expect(ask).not.toHaveBeenCalled();
    late.reject(new Error('closed'));
    await late.promise.catch(() => {});
    expect(await patience.answer(ask)).toBe(8);
  });

  test('tells an outage once', async () => {
    const warn = vi.fn();
    const patience = new Patience(60_000, { ...silentLog, warn });
    const fail = () => Promise.reject(new Error('away'));
    await patience.answer(fail);
    await patience.answer(fail);
    expect(warn).toHaveBeenCalledTimes(1);
    await patience.answer(async () => 1);
    await patience.answer(fail);
    expect(warn).toHaveBeenCalledTimes(2);
  });
});
