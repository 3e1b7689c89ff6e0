import type { KafkaMessage } from 'kafkajs';
import type { PartitionKey } from '../../ports/Store.ts';
import type { SubmittedCommand } from '../../ports/SubmittedCommand.ts';
import { attribute, dataOf, optionalAttribute, timeAttribute } from './cloudEvent.ts';

/** The command in a message of the partition. @throws Error where there is none */
export function decodeCommand({ stream, partition }: PartitionKey, { headers, value }: KafkaMessage): SubmittedCommand {
  return {
    ...{ stream, partition },
    id: attribute(headers, 'ce_id'),
    type: attribute(headers, 'ce_type'),
    place: attribute(headers, 'ce_place'),
    actor: attribute(headers, 'ce_actor'),
    time: timeAttribute(headers),
    fingerprint: attribute(headers, 'ce_fingerprint'),
    submission: attribute(headers, 'ce_submission'),
    ...(optionalAttribute(headers, 'ce_retriable') !== null && { retriable: true }),
    wordsOf: optionalAttribute(headers, 'ce_wordsof'),
    data: dataOf(value),
  };
}
