import type { KafkaMessage } from 'kafkajs';
import type { Fact } from '../../domain/Fact.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import { attribute, dataOf, optionalAttribute, timeAttribute } from './cloudEvent.ts';

/** The fact in a message of the partition. @throws Error where there is none */
export function decodeFact({ stream, partition }: PartitionKey, { headers, value }: KafkaMessage): Fact {
  const number = Number(attribute(headers, 'number'));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('the header ce_number is no number of a fact');
  return {
    ...{ stream, partition, number },
    id: attribute(headers, 'id'),
    type: attribute(headers, 'type'),
    place: attribute(headers, 'place'),
    subject: attribute(headers, 'subject'),
    actor: attribute(headers, 'actor'),
    time: timeAttribute(headers),
    wordsOf: optionalAttribute(headers, 'wordsof'),
    data: dataOf(value),
  };
}
