import type { Actor } from '../testing/Actor.ts';
import type { Chat } from '../testing/openChat.ts';

/** Says something in a chat. @returns the position, and the message's id */
export async function say(actor: Actor, { id }: Chat, text: string) {
  const { outcome, message } = await actor.do('sendMessage', { conversationId: id, text }, 'message { id }');
  return { position: String(outcome?.position), id: String(message?.id) };
}
