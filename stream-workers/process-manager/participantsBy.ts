import { type ParticipantDocument, participants } from '@c18n/messages/views';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import type { IndexEntry } from '@c18n/platform/ports/DocumentStore';
import { storedOf } from '@c18n/platform/reading/storedOf';
import type { ProcessPorts } from './ProcessPorts.ts';

const PAGE = 100;

/** All memberships of a person, or of a conversation. What ends meanwhile does not disturb: each page begins after the last one's end. */
export async function* participantsBy(
  index: 'byPerson' | 'byConversation',
  id: string,
  { documents }: ProcessPorts,
): AsyncGenerator<Stored<ParticipantDocument>> {
  const query = { collection: participants, index, equals: [id, 'member'], limit: PAGE, descending: false };
  let after: IndexEntry['key'] | undefined;
  for (;;) {
    const [page = []] = await documents.page([{ ...query, after }]);
    for (const { document } of page) {
      const stored = storedOf<ParticipantDocument>(document);
      if (stored !== null) yield stored;
    }
    after = page.at(-1)?.key;
    if (page.length < PAGE) return;
  }
}
