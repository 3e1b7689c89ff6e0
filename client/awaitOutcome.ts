import { Backoff } from './Backoff.ts';
import type { Client, Until } from './Client.ts';
import { OutcomeDocument, type OutcomeQuery } from './generated/documents.ts';
import { pause } from './pause.ts';

/** What became of a mutation: DONE, or REFUSED and why. */
export type SettledOutcome = NonNullable<OutcomeQuery['outcome']>;

/**
 * Asks until it is known what became of a mutation that was answered with PENDING.
 *
 * @param id the payload's `outcome.id`
 * @throws ApiError FAILED, NOT_FOUND, … as the mutation itself would have; or the signal's reason
 */
export async function awaitOutcome(
  client: Pick<Client, 'query'>,
  id: string,
  options: Until & { readonly pause?: typeof pause } = {},
): Promise<SettledOutcome> {
  const { signal = new AbortController().signal } = options;
  const backoff = new Backoff();
  for (;;) {
    const { data } = await client.query(OutcomeDocument, { id }, { signal });
    // Null: it has not been decided yet.
    if (data.outcome !== null && data.outcome.outcome.state !== 'PENDING') return data.outcome;
    await (options.pause ?? pause)(backoff.next(), signal);
    signal.throwIfAborted();
  }
}
