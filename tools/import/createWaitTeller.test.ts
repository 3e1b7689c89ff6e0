import { expect, test } from 'vitest';
import { ApiError } from './api/ApiError.ts';
import { createWaitTeller } from './createWaitTeller.ts';

/** Tells waits at a terminal, with a clock that is moved. */
function teller(isTTY = false) {
  const clock = { now: 0 };
  const lines: string[] = [];
  const out = { isTTY, write: (text: string) => lines.push(text) > 0 };
  const tell = createWaitTeller(out, () => clock.now);
  const wait = (operation: string, code: string, seconds: number) =>
    tell({ operation, error: new ApiError('Too much.', [code], seconds), pause: seconds * 1_000 });
  return { clock, lines, wait };
}

test('what is waited for is told, with how long', () => {
  const { lines, wait } = teller();
  wait('SendMessage', 'OVERLOADED', 12.5);
  expect(lines).toEqual(['Waiting 13 s to repeat SendMessage (OVERLOADED). Too much.\n']);
});

test('of registrations it is told how to start the server', () => {
  const { lines, wait } = teller();
  wait('Register', 'RATE_LIMITED', 36);
  wait('Register', 'OVERLOADED', 36);
  expect(lines[0]).toContain('REGISTRATIONS_PER_ADDRESS=10000 npm start');
  expect(lines[1]).not.toContain('REGISTRATIONS_PER_ADDRESS');
});

test('many that wait for the same at a time are told of once, and the next wait again', () => {
  const { clock, lines, wait } = teller();
  for (let one = 0; one < 16; one++) wait('Register', 'RATE_LIMITED', 36);
  clock.now = 500;
  wait('Register', 'RATE_LIMITED', 36);
  expect(lines).toHaveLength(1);
  wait('SendMessage', 'RATE_LIMITED', 20);
  expect(lines).toHaveLength(2);
  clock.now = 36_000;
  wait('Register', 'RATE_LIMITED', 36);
  expect(lines).toHaveLength(3);
});

test('a bar on a terminal makes room', () => {
  const { lines, wait } = teller(true);
  wait('SendMessage', 'OVERLOADED', 12);
  expect(lines[0]?.startsWith('\r\u001b[2KWaiting')).toBe(true);
});
