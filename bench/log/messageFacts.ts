import { createSecretKey } from 'node:crypto';
import { MessageSent, UserGroupCreated } from '@c18n/messages/facts';
import type { Fact } from '@c18n/platform/domain/Fact';
import { deriveId } from '@c18n/platform/ids/deriveId';
import { newId } from '@c18n/platform/ids/newId';
import { encrypt } from '@c18n/platform/sealing/cipher';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { sentence } from '../chat/sentence.ts';

const AUTHORS = 20;
const PARTITION = { stream: 'conversations', partition: 0 } as const;
/** 2024-01-01, in milliseconds since the epoch. */
const BEGIN = 1_704_067_200_000;

/** The facts of a user-group and of what its members say in it, without end: the words sealed, the ids sorting by time. */
export function* messageFacts(): Generator<Fact, never> {
  const random = seededRandom(1);
  const key = createSecretKey(new Uint8Array(32));
  const authors = Array.from({ length: AUTHORS }, () => newId('person', BEGIN));
  const sentCounts = authors.map(() => 0);
  const conversationId = newId('group', BEGIN);
  const creatorId = authors[0] as string;
  const communityId = newId('community', BEGIN);
  const created = { conversationId, communityId, creatorId, name: encrypt(key, creatorId, 'Room'), description: null };
  const envelope = { ...PARTITION, place: conversationId };
  yield {
    ...{
      ...envelope,
      id: `${newId('command', BEGIN)}.0`,
      type: UserGroupCreated.type,
      number: 1,
      subject: conversationId,
    },
    ...{ actor: creatorId, time: BEGIN, wordsOf: creatorId, data: created },
  };
  for (let number = 1; ; number++) {
    const index = Math.floor(random() * AUTHORS);
    const authorId = authors[index] as string;
    const sentCount = (sentCounts[index] ?? 0) + 1;
    sentCounts[index] = sentCount;
    const time = BEGIN + number * 1_000;
    const commandId = newId('command', time);
    const messageId = deriveId('message', commandId);
    const text = encrypt(key, authorId, sentence(random));
    yield {
      ...{ ...envelope, id: `${commandId}.0`, type: MessageSent.type, number: number + 1, subject: messageId },
      ...{ actor: authorId, time, wordsOf: authorId },
      data: { conversationId, messageId, authorId, number, sentCount, text, occurredAt: time },
    };
  }
}
