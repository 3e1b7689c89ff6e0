import type { Fact } from '../../domain/Fact.ts';

/** A fact of communities that only differs by its number. */
export function testFact(number: number, partition = 0): Fact {
  return {
    ...{ stream: 'communities', partition, number },
    ...{ id: String(number), type: 't', place: 'p', subject: 's', actor: 'a' },
    ...{ time: 0, wordsOf: null, data: {} },
  };
}
