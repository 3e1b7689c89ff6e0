import type { Fact } from './Fact.ts';
import { ReceivedFact } from './ReceivedFact.ts';

/** Whether a fact's data can be read; false where what came from afar is broken, and the ledger has it whole. Parses it. */
export function isReadable(fact: Fact): boolean {
  if (!(fact instanceof ReceivedFact)) return true;
  try {
    fact.read();
    return true;
  } catch {
    return false;
  }
}
