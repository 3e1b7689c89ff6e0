import { newIdempotencyKey } from '@c18n/client/newIdempotencyKey';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import type { BarePlatform } from '../peer/BarePlatform.ts';
import type { Member } from './Chat.ts';
import { sendBare } from './sendBare.ts';
import { sentence } from './sentence.ts';

/** So many commands wait at a time: as many as fit into a batch. */
const AT_ONCE = 200;

/** Has the members of a user-group say so many things to it, without a server. */
export async function fillMessages(
  platform: BarePlatform,
  conversationId: string,
  members: readonly Member[],
  count: number,
): Promise<void> {
  const random = seededRandom(2);
  for (let sent = 0; sent < count; sent += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - sent) }, () => {
      const author = members[Math.floor(random() * members.length)] as Member;
      return sendBare(platform, {
        conversationId,
        authorId: author.id,
        text: sentence(random),
        key: newIdempotencyKey(),
      });
    });
    await Promise.all(some);
  }
}
