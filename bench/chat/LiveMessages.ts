import type { Client } from '@c18n/client/Client';
import { connect } from '@c18n/client/connect';
import { ConversationEventsDocument, ViewerDocument } from '@c18n/client/generated/documents';
import type { Chat } from './Chat.ts';

/** What a member hears of all user-groups of a chat, on one connection, and when: in milliseconds of `performance.now()`. */
export class LiveMessages {
  readonly #client: Client;
  readonly #heard = new Map<string, number>();
  readonly #waiting = new Map<string, (time: number) => void>();
  readonly #listening: Promise<unknown>;

  private constructor(client: Client, groupIds: readonly string[], after: string | null) {
    this.#client = client;
    this.#listening = Promise.all(groupIds.map((id) => this.#listen(id, after)));
    // It is thrown where it is waited for.
    this.#listening.catch(() => {});
  }

  /** Hears everything that is said from now on. @param url of the gateway */
  static async open(url: string, { groupIds, members }: Chat): Promise<LiveMessages> {
    const client = connect({ url, token: members[0]?.token ?? '' });
    const { position } = await client.query(ViewerDocument, {});
    return new LiveMessages(client, groupIds, position);
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

  async #listen(id: string, after: string | null): Promise<void> {
    for await (const { data, errors } of this.#client.subscribe(ConversationEventsDocument, { id }, { after })) {
      if (errors.length > 0) throw new Error(`an event was told with ${errors.join()}`);
      const event = data?.conversationEvents;
      if (event?.__typename !== 'MessageSent' || event.message == null) continue;
      const now = performance.now();
      this.#heard.set(event.message.id, now);
      this.#waiting.get(event.message.id)?.(now);
    }
  }
}
