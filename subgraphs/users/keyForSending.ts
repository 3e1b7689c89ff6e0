import { newId } from '@c18n/platform/ids/newId';

/**
 * The idempotency key to send a command under: the client's, or else one that is used once. With a key, the ids that are derived
 * before sending are the ones that the command is sent with.
 */
export function keyForSending(key: string | null | undefined, now: number): string {
  return key ?? newId('key', now);
}
