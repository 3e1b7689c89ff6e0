import { createRequire } from 'node:module';
import type { EncodedMessage } from '@c18n/platform/transport/kafka/cloudEvent';
import type { KafkaMessage } from 'kafkajs';

type Decoder = { readonly buffer: Buffer };

// What kafkajs does between the socket and its consumers is not exported.
const require = createRequire(import.meta.url);
const { RecordBatch } = require('kafkajs/src/protocol/recordBatch/v0/index.js') as {
  RecordBatch: (batch: { records: readonly unknown[]; lastOffsetDelta: number }) => Promise<{ buffer: Buffer }>;
};
const Record = require('kafkajs/src/protocol/recordBatch/record/v0/index.js') as (record: object) => unknown;
const decode = require('kafkajs/src/protocol/recordBatch/v0/decoder.js') as (
  decoder: Decoder,
) => Promise<{ records: KafkaMessage[] }>;
const Decoder = require('kafkajs/src/protocol/decoder.js') as new (buffer: Buffer) => Decoder;

/** Messages as they come over the wire from a broker (https://kafka.apache.org/documentation/#recordbatch), not compressed. */
export async function writeBatch(messages: readonly EncodedMessage[]): Promise<Buffer> {
  const records = messages.map((message, offsetDelta) => Record({ ...message, offsetDelta, timestampDelta: 0 }));
  return (await RecordBatch({ records, lastOffsetDelta: records.length - 1 })).buffer;
}

/** Messages as kafkajs gives them to consumers. */
export async function readBatch(batch: Buffer): Promise<readonly KafkaMessage[]> {
  return (await decode(new Decoder(batch))).records;
}
