import { connect } from '@c18n/client/connect';
import { ConversationEventsDocument } from '@c18n/client/generated/documents';
import type { Chat } from './Chat.ts';

/** What a member hears of all user-groups of a chat, on one connection, and when: in milliseconds of `performance.now()`. */
export class LiveMessages {
  readonly #client: ReturnType<typeof connect>;
  readonly #heard = new Map<string, number>();
  readonly #waiting = new Map<string, (time: number) => void>();
  readonly #listening: Promise<unknown>;

  /** @param url of the gateway */
  constructor(url: string, { groupIds, members }: Chat) {
    this.#client = connect({ url, token: members[0]?.token ?? '' });
    this.#listening = Promise.all(groupIds.map((id) => this.#listen(id)));
    // It is thrown where it is waited for.
    this.#listening.catch(() => {});
  }

  /** When a message was heard. @throws Error where the stream ends with one */
  async heardAt(messageId: string): Promise<number> {
    const heard = this.#heard.get(messageId);
    if (heard !== undefined) return heard;
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#waiting.set(messageId, resolve);
    const ended = this.#listening.then(() => {
      throw new Error('the stream has ended');
    });
    return await Promise.race([promise, ended]);
  }

  async close(): Promise<void> {
    await this.#client.close();
    await this.#listening;
  }

  async #listen(id: string): Promise<void> {
    for await (const { data, errors } of this.#client.subscribe(ConversationEventsDocument, { id })) {
      if (errors.length > 0) throw new Error(`an event was told with ${errors.join()}`);
      const event = data?.conversationEvents;
      if (event?.__typename !== 'MessageSent' || event.message == null) continue;
      const now = performance.now();
      this.#heard.set(event.message.id, now);
      this.#waiting.get(event.message.id)?.(now);
    }
  }
}
