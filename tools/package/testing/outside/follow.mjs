import { connect } from '@c18n/client/connect';
import {
  ConversationDocument,
  ConversationEventsDocument,
  SendMessageDocument,
} from '@c18n/client/generated/documents';
import { applyEvent } from '@c18n/client/reduce/applyEvent';
import { emptyState } from '@c18n/client/reduce/emptyState';
import { readResult } from '@c18n/client/reduce/readResult';
import { writeResult } from '@c18n/client/reduce/writeResult';

// `node follow.mjs URL [ws]`: sends a message, reads a conversation and follows it for one event; with the package `ws` or the runtime's
// own WebSocket. Writes what is known then as JSON.

const [url, implementation] = process.argv.slice(2);
const { default: webSocket } = implementation === 'ws' ? await import('ws') : {};
const client = connect({ url, webSocket });
const snapshot = { document: ConversationDocument, variables: { id: 'c' } };
const { data: sent } = await client.mutate(SendMessageDocument, { input: { conversationId: 'c', text: 'first' } });
const { data, position } = await client.query(snapshot.document, snapshot.variables);
let state = writeResult(emptyState, { ...snapshot, data }, emptyState);
const following = { document: ConversationEventsDocument, variables: { id: 'c' } };
for await (const event of client.subscribe(following.document, following.variables, { after: position })) {
  state = applyEvent(state, { ...following, data: event.data });
  break;
}
const { data: known, stale } = readResult(state, snapshot.document, snapshot.variables);
const texts = known.conversation.messages.edges.map(({ node }) => node.text);
await client.close();
console.log(JSON.stringify({ outcome: sent.sendMessage.outcome.state, position, texts, stale }));
