import type { KafkaMessage } from 'kafkajs';
import type { PartitionKey } from '../../ports/Store.ts';
import type { SubmittedCommand } from '../../ports/SubmittedCommand.ts';
import { attribute, dataOf, optionalAttribute, timeAttribute } from './cloudEvent.ts';

/** The command in a message of the partition. @throws Error where there is none */
export function decodeCommand({ stream, partition }: PartitionKey, { headers, value }: KafkaMessage): SubmittedCommand {
  return {
    ...{ stream, partition },
    id: attribute(headers, 'id'),
    type: attribute(headers, 'type'),
    place: attribute(headers, 'place'),
    actor: attribute(headers, 'actor'),
    time: timeAttribute(headers),
    fingerprint: attribute(headers, 'fingerprint'),
    submission: attribute(headers, 'submission'),
    wordsOf: optionalAttribute(headers, 'wordsof'),
    data: dataOf(value),
  };
}
