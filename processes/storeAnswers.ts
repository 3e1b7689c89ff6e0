import type { Store } from '@c18n/platform/ports/Store';

/** Whether the store answers, without which no process does its work. */
export async function storeAnswers({ ledger }: Pick<Store, 'ledger'>): Promise<boolean> {
  await ledger.heads();
  return true;
}
