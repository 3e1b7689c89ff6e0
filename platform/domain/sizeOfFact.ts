import { approximateSize } from './approximateSize.ts';
import type { Fact } from './Fact.ts';
import { ReceivedFact } from './ReceivedFact.ts';

/** About how many characters a fact has as JSON. Does not parse it. */
export function sizeOfFact(fact: Fact): number {
  return fact instanceof ReceivedFact ? fact.size : approximateSize(fact);
}
