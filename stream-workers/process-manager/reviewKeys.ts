import type { DocumentStore } from '@c18n/platform/ports/DocumentStore';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import { storedOf } from '@c18n/platform/reading/storedOf';
import type { CommandSender } from '@c18n/platform/submission/CommandSender';
import { COMMAND_AGE } from '@c18n/platform/submission/commandAge';
import { eraseAccount, INSTALLATION } from '@c18n/users/commands';
import { type PersonDocument, people } from '@c18n/users/views';

export type KeyReviewPorts = {
  readonly keys: Pick<KeyStore, 'scan' | 'drop'>;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly commands: Pick<CommandSender, 'send'>;
  /** The clock of the store of keys, in milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * A key is made just before its person's command is sent, and commands are taken for `COMMAND_AGE`. A key that nobody asked for twice as
 * long, and whose person is not there, will not be any command's any more.
 */
const UNUSED_AGE = 2 * COMMAND_AGE;
const PAGE = 500;

/**
 * Holds the store of keys against the people. Keys that a registration left which was refused or lost are dropped. Who has a destroyed key
 * and is not erased, because the ledger was brought back from a backup of before, is erased again. Repeating it changes nothing.
 *
 * @param isStopped ends it early
 * @throws StoreUnavailableError, CodedError in an outage: the rest is left for another time
 */
export async function reviewKeys(ports: KeyReviewPorts, isStopped = () => false): Promise<void> {
  let after = '';
  while (!isStopped()) {
    // Read before the people: somebody who registers meanwhile has asked for the key just now.
    const page = await ports.keys.scan(after, PAGE);
    const stored = await ports.documents.load(page.map(({ person }) => ({ collection: people, id: person })));
    const found = page.map((key, index) => ({ key, person: storedOf<PersonDocument>(stored[index] ?? null) }));
    const unused = found.filter(({ key, person }) => person === null && 'key' in key);
    await ports.keys.drop(
      unused.map(({ key }) => key.person),
      ports.now() - UNUSED_AGE,
    );
    for (const { key, person } of found) {
      const isToErase = person?.state === 'active' || person?.state === 'deactivated';
      if (isToErase && 'destroyed' in key) await askToErase(key.person, ports);
    }
    after = page.at(-1)?.person ?? after;
    if (page.length < PAGE) return;
  }
}

async function askToErase(personId: string, { commands }: KeyReviewPorts): Promise<void> {
  const data = { personId, credentialVersion: null };
  await commands.send({
    ...{ definition: eraseAccount, input: data, actor: INSTALLATION, idempotencyKey: null, data: () => data },
  });
}
