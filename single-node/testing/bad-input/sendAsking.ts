import type { Actor } from '../Actor.ts';
import type { Answer, AnsweredError } from '../ask.ts';
import { sendRequest } from '../sendRequest.ts';
import type { Variables } from './Base.ts';
import type { Reply } from './Reply.ts';

/** Sends a query or mutation over HTTP, a subscription over a WebSocket, where the first event or the refusal answers it. */
export async function sendAsking(by: Actor, query: string, variables: Variables): Promise<Reply> {
  if (query.startsWith('subscription')) return { status: 200, answer: await firstEvent(by, query, variables) };
  const headers = {
    'content-type': 'application/json',
    ...(by.token !== null && { authorization: `Bearer ${by.token}` }),
  };
  const body = JSON.stringify({ query, variables });
  return sendRequest(`${by.url}/graphql`, { method: 'POST', headers, body });
}

async function firstEvent(by: Actor, query: string, variables: Variables): Promise<Answer> {
  const events = by.follow(query, variables);
  try {
    const ended = events.end();
    const first = events.take(1).then(() => events.received[0] ?? {});
    return await Promise.race([first.catch(() => ({})), ended.then(refusalOf)]);
  } finally {
    events.stop();
  }
}

function refusalOf(error: unknown): Answer {
  return Array.isArray(error)
    ? { errors: error as readonly AnsweredError[] }
    : { errors: [{ message: String(error) }] };
}
