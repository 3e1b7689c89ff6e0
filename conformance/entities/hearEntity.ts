import type { TestSocket } from '@c18n/gateway/testing/openSocket';
import type { Topics } from '../events/Topics.ts';
import { topicOf } from '../events/topicOf.ts';
import { type Told, toldBy } from './askEntity.ts';
import type { EntityCase } from './EntityCase.ts';
import { eventOf, stubOf } from './stubOf.ts';

/** Follows an entity, lets its event happen, and returns what is told of it, be it that the subscription is refused */
export async function hearEntity(
  client: TestSocket,
  topics: Topics,
  id: string,
  { field, index, key, selection, isWithin }: EntityCase,
): Promise<Told> {
  const topic = topicOf(field, { index });
  const followed = topics.followed(topic);
  client.start(id, `subscription { told: ${field}(index: ${index}) { ${selection} } }`);
  const answer = client.next();
  await Promise.race([followed, answer]);
  topics.publish(topic, isWithin ? eventOf(key, index) : stubOf(key, index));
  const { type, payload } = await answer;
  if (type === 'error') return toldBy({ errors: payload });
  if (type !== 'next') throw new Error(`answered with ${type}`);
  client.send({ type: 'complete', id });
  return toldBy(payload);
}
