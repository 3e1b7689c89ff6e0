import type { Fact } from '../../domain/Fact.ts';
import { cloudEventHeaders, type EncodedMessage } from './cloudEvent.ts';

/** A fact as a message. The partition is the message's own; the stream is the topic's, and told in `ce_source`, too. */
export function encodeFact(fact: Fact): EncodedMessage {
  const { id, type, stream, partition, number, place, subject, actor, time, wordsOf, data } = fact;
  const headers = cloudEventHeaders({
    ...{ id, type, subject, actor, place, wordsof: wordsOf },
    source: `/streams/${stream}/${partition}`,
    time: new Date(time).toISOString(),
    number: String(number),
  });
  return { key: place, partition, headers, value: Buffer.from(JSON.stringify(data)) };
}
