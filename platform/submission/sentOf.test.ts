import { describe, expect, test } from 'vitest';
import { keyReused } from '../domain/keyReused.ts';
import { notFound } from '../domain/notFound.ts';
import type { Outcome } from '../ports/OutcomeStore.ts';
import { sentOf } from './sentOf.ts';

const outcome: Outcome = {
  ...{
    commandId: 'command_a',
    state: 'DONE',
    fingerprint: 'f',
    submissions: ['s'],
    actor: 'ada',
    type: 't',
    place: 'p',
  },
  ...{ refused: null, position: { stream: 'conversations', partition: 0, number: 7 }, time: 0 },
};
const tell = (refused: object) =>
  sentOf(
    { ...outcome, state: 'REFUSED', refused: { code: '', fields: [], ...refused } },
    { NO: 'Not so.' },
    () => 'p7',
  );
const refusedBy = (decision: object) => {
  const { refused: code, ...rest } = decision as { readonly refused: string };
  return { code, ...rest };
};

describe('what an outcome tells its sender', () => {
  test('is that it was done, and where', () => {
    expect(sentOf(outcome, {}, () => 'p7')).toEqual({
      outcome: 'DONE',
      outcomeId: 'command_a',
      refusal: null,
      position: 'p7',
    });
  });

  test('is a refusal of the mutation’s own with its sentence', () => {
    expect(tell({ code: 'NO', fields: ['a'] }).refusal).toEqual({ code: 'NO', message: 'Not so.', fields: ['a'] });
  });

  test.each([
    ['NOT_FOUND', notFound('conversationId')],
    ['IDEMPOTENCY_KEY_REUSED', keyReused()],
  ])('is the error %s where that was decided', (code, decision) => {
    expect(() => tell(refusedBy(decision))).toThrow(expect.objectContaining({ code }));
  });
});
