import { ApiError } from '@c18n/client/ApiError';
import { connect } from '@c18n/client/connect';
import { ConversationDocument, ConversationEventsDocument } from '@c18n/client/generated/documents';
import { applyEvent } from '@c18n/client/reduce/applyEvent';
import { emptyState } from '@c18n/client/reduce/emptyState';
import type { State } from '@c18n/client/reduce/State';

/** What a project outside writes with the client: each line that is marked must be refused, or the types would say nothing. */
export async function follow(id: string): Promise<State> {
  await using client = connect({ url: 'http://localhost:4000/graphql' });
  const { data, position } = await client.query(ConversationDocument, { id });
  const text: string | null | undefined = data.conversation?.messages?.edges[0]?.node?.text;
  // @ts-expect-error: there is no such field
  const unknown = data.conversation?.nothing;
  // @ts-expect-error: it is no number
  await client.query(ConversationDocument, { id: 1 });
  if (text === unknown) throw new ApiError('CLOSED');
  let state = emptyState;
  for await (const event of client.subscribe(ConversationEventsDocument, { id }, { after: position })) {
    const at: string = event.position;
    if (event.data !== null && at !== '')
      state = applyEvent(state, { document: ConversationEventsDocument, variables: { id }, data: event.data });
  }
  return state;
}
