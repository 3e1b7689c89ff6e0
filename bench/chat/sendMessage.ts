import type { GraphqlClient } from '../load/GraphqlClient.ts';
import type { Member } from './Chat.ts';
import { SEND_MESSAGE } from './operations.ts';
import type { Message } from './sendBare.ts';

type Answer = {
  readonly sendMessage: {
    readonly outcome: { readonly state: string };
    readonly message: { readonly id: string } | null;
  };
};

/** Sends a message through the API. Returns its id. @throws Error where it is not there afterwards */
export async function sendMessage(client: GraphqlClient, message: Message, author: Member): Promise<string> {
  const { conversationId, text, key: idempotencyKey } = message;
  const input = { conversationId, text, idempotencyKey };
  const { sendMessage: sent } = await client.ask<Answer>(author.token, SEND_MESSAGE, { input });
  if (sent.outcome.state !== 'DONE' || sent.message === null) throw new Error(`not sent: ${JSON.stringify(sent)}`);
  return sent.message.id;
}
