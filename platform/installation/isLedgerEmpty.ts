import type { Ledger } from '../ports/Ledger.ts';

/** Whether nothing was ever decided. */
export async function isLedgerEmpty(ledger: Pick<Ledger, 'heads'>): Promise<boolean> {
  return (await ledger.heads()).every(({ number }) => number === 0);
}
