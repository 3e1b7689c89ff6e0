import { describe, expect, test } from 'vitest';
import { dateTimeScalar } from './dateTimeScalar.ts';

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

describe('DateTime', () => {
  test.each([0, 1_767_225_600_000, -1, FIRST, LAST])('comes back as it was: %d', (time) => {
    expect(dateTimeScalar.parseValue(dateTimeScalar.serialize(time))).toBe(time);
  });

  test.each([FIRST - 1, LAST + 1, 0.5, Number.NaN, '2026-01-01T00:00:00Z', null, new Date(0)])(
    'does not write %s',
    (value) => {
      expect(() => dateTimeScalar.serialize(value)).toThrow();
    },
  );

  test.each([
    ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['2026-01-31T12:00:00.5Z', Date.UTC(2026, 0, 31, 12, 0, 0, 500)],
  ])('reads %s', (text, time) => {
    expect(dateTimeScalar.parseValue(text)).toBe(time);
  });

  test.each([
    ...['2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T24:00:00Z'],
    ...['2026-01-01T23:59:60Z', '2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00', '2026-01-01', '26-01-01T00:00:00Z'],
    ...[
      '+012026-01-01T00:00:00Z',
      '2026-01-01T00:00:00.0001Z',
      '2026-01-01t00:00:00z',
      ' 2026-01-01T00:00:00Z',
      '',
      0,
      null,
    ],
  ])('does not read %j', (value) => {
    expect(() => dateTimeScalar.parseValue(value)).toThrow();
  });
});
