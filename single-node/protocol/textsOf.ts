import type { SocketMessage } from '@c18n/gateway/testing/openSocket';

/** The texts of messages that a stream told. */
export function textsOf(messages: readonly SocketMessage[]): readonly unknown[] {
  return messages.map(({ payload }) => payload.data.conversationEvents.message?.text);
}
