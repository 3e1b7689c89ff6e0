import { logLevel } from 'kafkajs';
import { expect, it } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import { kafkaLogTo } from './kafkaLogTo.ts';

/** What reaches the log of entries with the given causes, at the given times. */
function toldOf(entries: readonly { readonly error: string; readonly time: number }[]): readonly object[] {
  const told: object[] = [];
  let now = 0;
  const log = kafkaLogTo({ ...silentLog, warn: (fields) => told.push(fields) }, () => now)(logLevel.WARN);
  for (const { error, time } of entries) {
    now = time;
    const content = { timestamp: '', message: 'Response', error, payload: 'a whole request' };
    log({ namespace: 'Connection', level: logLevel.ERROR, label: 'ERROR', log: content });
  }
  return told;
}

it('tells an outage once in a while, not with each attempt, and nothing but its cause', () => {
  const away = (time: number) => ({ error: 'refused', time });
  expect(toldOf([away(0), away(1), away(29_999), { error: 'other', time: 29_999 }, away(30_000)])).toEqual([
    { source: 'Connection', error: 'refused' },
    { source: 'Connection', error: 'other' },
    { source: 'Connection', error: 'refused' },
  ]);
});

it('does not tell that a group forms anew', () => {
  expect(toldOf([{ error: 'The group is rebalancing, so a rejoin is needed', time: 0 }])).toEqual([]);
});
