import type { StatedFact } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';

/** A stated fact as it would come off the feed. */
export function factAt(place: string, stated: StatedFact, actor = 'somebody'): Fact {
  const { definition, subject, wordsOf, data } = stated;
  const envelope = { id: 'command.0', type: definition.type, stream: 'people', partition: 0, number: 1 } as const;
  return { ...envelope, place, subject, actor, time: 0, wordsOf, data };
}
