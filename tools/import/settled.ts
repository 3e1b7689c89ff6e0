import type { Payload } from './Payload.ts';

const ATTEMPTS = 30;

/**
 * Sends a mutation that carries its keys until nothing of it is pending: what is still to be decided is answered when it is sent again.
 *
 * @throws Error where something is pending for good
 */
export async function settled<Answer>(
  send: () => Promise<Answer>,
  payloadsOf: (answer: Answer) => readonly Payload[],
): Promise<Answer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const answer = await send();
    if (payloadsOf(answer).every(({ outcome }) => outcome?.state !== 'PENDING')) return answer;
  }
  throw new Error('what was sent is not decided; run the import again later');
}
