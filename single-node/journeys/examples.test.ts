import { examples } from '@c18n/gateway/playground/examples';
import { expect, it } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode } from '../testing/startTestNode.ts';

it('every example of the playground runs as it is', async () => {
  await using node = await startTestNode();
  const ann = await Actor.register(node.url, 'ann');
  const bob = await Actor.register(node.url, 'bob');
  const { conversation } = await bob.do('openDirectConversation', { personId: ann.id }, 'conversation { id }');
  const id = String(conversation?.id);
  for (const { query, variables } of examples) {
    if (!query.includes('\nsubscription')) {
      expect(await ann.ask(query), query).not.toHaveProperty('errors');
      continue;
    }
    const events = ann.follow(query, variables === undefined ? {} : { id });
    // The first event says that the subscription runs: somebody writes to her until it has come.
    const first = events.take(1);
    let arrived = false;
    void first.finally(() => {
      arrived = true;
    });
    while (!arrived) await bob.do('sendMessage', { conversationId: id, text: 'Hello' });
    expect((await first)[0]).toMatchObject({ __typename: expect.any(String) });
    events.stop();
  }
});
