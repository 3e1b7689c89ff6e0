import { isLedgerEmpty } from '@c18n/platform/installation/isLedgerEmpty';
import type { DocumentStore } from '@c18n/platform/ports/DocumentStore';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import { storedOf } from '@c18n/platform/reading/storedOf';
import type { CommandSender } from '@c18n/platform/submission/CommandSender';
import { COMMAND_AGE } from '@c18n/platform/submission/commandAge';
import { eraseAccount, INSTALLATION } from '@c18n/users/commands';
import { type PersonDocument, people } from '@c18n/users/views';

export type KeyReviewPorts = {
  readonly keys: Pick<KeyStore, 'scan' | 'drop'>;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly ledger: Pick<Ledger, 'heads'>;
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
 * and is not erased, because the ledger was brought back from a backup of before, is erased again. Repeating it changes nothing. Everything
 * is read first, and nothing is dropped of a ledger in which nothing is: then the ledger is missing, and not the persons.
 *
 * @param isStopped ends it early
 * @throws StoreUnavailableError, CodedError in an outage: the rest is left for another time
 */
export async function reviewKeys(ports: KeyReviewPorts, isStopped = () => false): Promise<void> {
  const { unused, toErase } = await findings(ports, isStopped);
  const mayDrop = !isStopped() && !(await isLedgerEmpty(ports.ledger));
  for (let start = 0; mayDrop && start < unused.length; start += PAGE) {
    await ports.keys.drop(unused.slice(start, start + PAGE), ports.now() - UNUSED_AGE);
  }
  for (const person of toErase) if (!isStopped()) await askToErase(person, ports);
}

/** Whose keys nobody has, as far as is known, and who is to be erased. */
async function findings({ keys, documents }: KeyReviewPorts, isStopped: () => boolean) {
  const [unused, toErase]: [string[], string[]] = [[], []];
  for (let after = ''; !isStopped(); ) {
    // Read before the people: somebody who registers meanwhile has asked for the key just now.
    const page = await keys.scan(after, PAGE);
    const stored = await documents.load(page.map(({ person }) => ({ collection: people, id: person })));
    for (const [index, key] of page.entries()) {
      const state = storedOf<PersonDocument>(stored[index] ?? null)?.state;
      if ('key' in key) {
        if (state === undefined) unused.push(key.person);
      } else if (state === 'active' || state === 'deactivated') toErase.push(key.person);
    }
    after = page.at(-1)?.person ?? after;
    if (page.length < PAGE) break;
  }
  return { unused, toErase };
}

async function askToErase(personId: string, { commands }: KeyReviewPorts): Promise<void> {
  const data = { personId, credentialVersion: null };
  await commands.send({
    ...{ definition: eraseAccount, input: data, actor: INSTALLATION, idempotencyKey: null, data: () => data },
  });
}
