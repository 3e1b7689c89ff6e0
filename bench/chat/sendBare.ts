import type { BarePlatform } from '../peer/BarePlatform.ts';

/** A message to be sent; `key` is its idempotency key. */
export type Message = {
  readonly conversationId: string;
  readonly authorId: string;
  readonly text: string;
  readonly key: string;
};

/** Sends a message as the mutation does, without GraphQL. */
export function sendBare(platform: BarePlatform, { conversationId, authorId, text, key }: Message): Promise<void> {
  return platform.do('c18n.messages.sendMessage', authorId, key, (derive) => ({
    ...{ conversationId, text, messageId: derive('message') },
    ...{ replyToId: null, authorId: null, occurredAt: null },
  }));
}
