import { connect } from '@c18n/client/connect';
import { ConversationEventsDocument, SendMessageDocument } from '@c18n/client/generated/documents';
import { elementOf } from './elementOf.ts';
import { lineOf } from './lineOf.ts';
import type { NamedGateway, Talk } from './Talk.ts';

// The script of the window: one conversation as its subscription tells it, and a field to write in. What is told is appended as it comes, so
// that it would show what is told twice, late or never.

/** Put there by who opens the window. */
declare const talk: Talk;

const state = elementOf('#state', HTMLElement);
const list = elementOf('ol', HTMLElement);
const field = elementOf('input', HTMLInputElement);
elementOf('#person', HTMLElement).textContent = talk.person;

let connections = 0;
let gateway = gatewayOf(connections);
const client = connect({
  url: () => {
    gateway = gatewayOf(connections++);
    return `${gateway.url}/graphql`;
  },
  token: talk.token,
  onStatus: (status) => {
    state.textContent = `${status}: ${gateway.name}`;
  },
});

elementOf('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  send(field.value).catch(showFailure);
  field.value = '';
});
follow().catch(showFailure);

function gatewayOf(connection: number): NamedGateway {
  const found = talk.gateways[connection % talk.gateways.length];
  if (found === undefined) throw new Error('there is no gateway');
  return found;
}

async function send(text: string): Promise<void> {
  const { data } = await client.mutate(SendMessageDocument, { input: { conversationId: talk.conversationId, text } });
  if (data.sendMessage.refusal !== null) throw new Error(data.sendMessage.refusal.message);
}

async function follow(): Promise<void> {
  const { conversationId: id, after } = talk;
  for await (const { data, errors } of client.subscribe(ConversationEventsDocument, { id }, { after })) {
    for (const error of errors) showFailure(error);
    const event = data?.conversationEvents;
    if (event?.__typename !== 'MessageSent') continue;
    const { number, author, text } = event.message;
    const parts = { number: `${number}`, author: author?.displayName ?? '', words: text ?? '', gateway: gateway.name };
    show(lineOf('message', parts));
  }
}

function showFailure(failure: unknown): void {
  show(lineOf('failure', { words: String(failure) }));
}

function show(line: HTMLLIElement): void {
  list.append(line);
  line.scrollIntoView();
}
