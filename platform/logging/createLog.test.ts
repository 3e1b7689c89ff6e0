import { describe, expect, test } from 'vitest';
import { createLog } from './createLog.ts';
import type { Log } from './Log.ts';

function logged(write: (log: Log) => void, level = 'info') {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  return lines;
}

describe('the log', () => {
  test('writes one JSON object a line, with the level by name and the time', () => {
    const lines = logged((log) => log.warn({ partition: 3 }, 'the partition lags'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      ...{ level: 'warn', partition: 3, msg: 'the partition lags' },
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  });

  test('leaves out what is less grave than asked for', () => {
    expect(logged((log) => log.info({}, 'hello'), 'warn')).toEqual([]);
  });

  test('never tells credentials or words, down to the third level', () => {
    const fields = {
      token: 'hidden-1',
      request: { headers: { authorization: 'Bearer hidden-2', host: 'shown' }, password: 'hidden-3' },
      command: { data: { title: 'hidden-4', text: 'hidden-5' } },
      input: { name: 'hidden-6' },
      variables: { email: 'hidden-7' },
    };
    const [line] = logged((log) => log.error(fields, 'it failed'));
    expect(line).toContain('shown');
    expect(line).not.toContain('hidden');
  });

  test.each(['err', 'error'])('tells an error under the name %s with its stack', (name) => {
    const [line] = logged((log) => log.error({ [name]: new Error('boom') }, 'it failed'));
    expect(JSON.parse(line ?? '')[name]).toMatchObject({
      message: 'boom',
      stack: expect.stringContaining('createLog.test'),
    });
  });

  test('does not tell what an error carries of somebody', () => {
    const error = Object.assign(new Error('boom'), { details: { email: 'hidden' } });
    expect(logged((log) => log.error({ error }, 'it failed'))[0]).not.toContain('hidden');
  });
});
