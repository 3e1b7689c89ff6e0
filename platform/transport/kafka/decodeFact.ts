import type { KafkaMessage } from 'kafkajs';
import type { Fact } from '../../domain/Fact.ts';
import { ReceivedFact } from '../../domain/ReceivedFact.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import { attribute, optionalAttribute, timeAttribute } from './cloudEvent.ts';

/** The fact in a message of the partition; its data is parsed when it is read. @throws Error where there is none */
export function decodeFact({ stream, partition }: PartitionKey, { headers, value }: KafkaMessage): Fact {
  const number = Number(attribute(headers, 'ce_number'));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('the header ce_number is no number of a fact');
  const envelope = {
    ...{ stream, partition, number },
    id: attribute(headers, 'ce_id'),
    type: attribute(headers, 'ce_type'),
    place: attribute(headers, 'ce_place'),
    subject: attribute(headers, 'ce_subject'),
    actor: attribute(headers, 'ce_actor'),
    time: timeAttribute(headers),
    wordsOf: optionalAttribute(headers, 'ce_wordsof'),
  };
  // Not a view of the message: that would keep all that Kafka sent with it in memory.
  return new ReceivedFact(envelope, value?.toString() ?? '');
}
