import { newIdempotencyKey } from '@c18n/client/newIdempotencyKey';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import type { Chat, Member } from './Chat.ts';
import type { Message } from './sendBare.ts';
import { sentence } from './sentence.ts';

/** What is said next, by whom and where: somebody new in another user-group each time. */
export class MessageSource {
  readonly #chat: Chat;
  readonly #random = seededRandom(3);
  #said = 0;

  constructor(chat: Chat) {
    this.#chat = chat;
  }

  next(): { readonly message: Message; readonly author: Member } {
    const { groupIds, members } = this.#chat;
    const author = members[this.#said % members.length] as Member;
    const conversationId = groupIds[this.#said % groupIds.length] as string;
    this.#said += 1;
    const message = { conversationId, authorId: author.id, text: sentence(this.#random), key: newIdempotencyKey() };
    return { message, author };
  }
}
