import { ERASURE_CHANNEL } from '@c18n/platform/sealing/erasureChannel';
import { INSTALLATION, recordErasure } from '@c18n/users/commands';
import type { ProcessPorts } from './ProcessPorts.ts';

/**
 * Erases a person's words, for whom that was asked: the one door through which it is done. First the key goes, after which nothing can be
 * sealed or opened anew; then processes that remember it forget it, and search gives up what it holds; what came of it is recorded last,
 * so that nothing says that it was done before it was. After a rejection or a crash all of it is done again, which changes nothing.
 */
export async function erasePerson(
  personId: string,
  { keys, ephemera, search, commands }: Pick<ProcessPorts, 'keys' | 'ephemera' | 'search' | 'commands'>,
): Promise<void> {
  await keys.destroy(personId);
  ephemera.publish(ERASURE_CHANNEL, personId);
  await search.purge(personId);
  const data = { personId };
  const { outcome } = await commands.send({
    ...{ definition: recordErasure, input: data, actor: INSTALLATION, idempotencyKey: null, data: () => data },
  });
  // It will be asked for again.
  if (outcome === 'PENDING') throw new Error('it is not recorded yet');
}
