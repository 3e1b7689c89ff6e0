import type { Member } from '../chat/Chat.ts';
import { FEED_PAGE, MESSAGES_PAGE } from '../chat/operations.ts';
import type { GraphqlClient } from '../load/GraphqlClient.ts';

type MessagesAnswer = {
  readonly conversation: {
    readonly messages: { readonly edges: readonly object[]; readonly pageInfo: { readonly startCursor: string } };
  };
};
type FeedAnswer = {
  readonly community: {
    readonly posts: {
      readonly edges: readonly object[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  };
};

/** Reads a conversation from its end towards its beginning and a feed from its newest post on, page by page. */
export class PageReader {
  readonly #client: GraphqlClient;
  readonly #viewer: Member;
  #before: string | null = null;
  #after: string | null = null;

  constructor(client: GraphqlClient, viewer: Member) {
    this.#client = client;
    this.#viewer = viewer;
  }

  /** The last 50 messages, and the 50 before with each further call. @throws Error where there are fewer */
  async messages(conversationId: string): Promise<void> {
    const { conversation } = await this.#client.ask<MessagesAnswer>(this.#viewer.token, MESSAGES_PAGE, {
      id: conversationId,
      before: this.#before,
    });
    const { edges, pageInfo } = conversation.messages;
    if (edges.length !== 50) throw new Error(`a page of ${edges.length} messages`);
    this.#before = pageInfo.startCursor;
  }

  /** The newest 20 posts, and the 20 after with each further call, from the first again at the end. @throws Error where there are fewer */
  async feed(communityId: string): Promise<void> {
    const { community } = await this.#client.ask<FeedAnswer>(this.#viewer.token, FEED_PAGE, {
      id: communityId,
      after: this.#after,
    });
    const { edges, pageInfo } = community.posts;
    if (edges.length !== 20) throw new Error(`a page of ${edges.length} posts`);
    this.#after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  }
}
