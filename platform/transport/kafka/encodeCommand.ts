import type { SubmittedCommand } from '../../ports/SubmittedCommand.ts';
import { cloudEventHeaders, type EncodedMessage } from './cloudEvent.ts';

/** A command as a message, like a fact's; its subject is its place, because what it is about may not exist yet. */
export function encodeCommand(command: SubmittedCommand): EncodedMessage {
  const { id, type, stream, partition, place, actor, time, fingerprint, submission, retriable, wordsOf, data } =
    command;
  const headers = cloudEventHeaders({
    ...{ id, type, subject: place, actor, place, fingerprint, submission, wordsof: wordsOf },
    retriable: retriable === true ? 'true' : null,
    source: `/streams/${stream}/${partition}`,
    time: new Date(time).toISOString(),
  });
  return { key: place, partition, headers, value: Buffer.from(JSON.stringify(data)) };
}
