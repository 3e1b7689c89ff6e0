import { expect } from 'vitest';
import type { Journal } from './Journal.ts';

/** Everything that was acknowledged is sent again as it was, and is answered as it was. A registration would be answered with another token. */
export async function expectSameAnswers(journal: Journal): Promise<void> {
  for (const { by, field, input, selection, payload } of journal.deeds) {
    if (field !== 'register') expect(await by.do(field, input, selection)).toEqual(payload);
  }
}
