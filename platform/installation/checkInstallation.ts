import { ConfigurationError } from '../configuration/ConfigurationError.ts';
import type { KeyStore } from '../ports/KeyStore.ts';
import type { Store } from '../ports/Store.ts';
import type { InstallationMark } from './InstallationMark.ts';
import { isLedgerEmpty } from './isLedgerEmpty.ts';
import { readInstallationMark } from './readInstallationMark.ts';
import { requireWholeRestore } from './requireWholeRestore.ts';
import { secretFingerprint } from './secretFingerprint.ts';

/** What must belong together. */
export type CheckedParts = {
  readonly store: Pick<Store, 'lastValues' | 'ledger'>;
  readonly keys: Pick<KeyStore, 'installation' | 'read' | 'scan'>;
  /** What the installation signs with; at least 32 characters. */
  readonly secret: string;
};

/** `unmarked`: made before installations had marks. `none`: nothing is there yet. */
export type InstallationState = 'marked' | 'unmarked' | 'none';

const OTHER_SECRET = 'SECRET is not that of this installation';
const OTHER_KEYS =
  'the store of keys is not that of this installation: DATA_DIR lacks its keys.sqlite, MONGODB_KEYS_URL is wrong, or the keys are lost and must be restored';
const OTHER_STORE =
  'there are keys of persons and no ledger: DATA_DIR lacks its store.sqlite, MONGODB_URL is wrong, or the ledger is lost and must be restored';

/** Persons of a partition whose keys are looked for. */
const SAMPLE = 100;

/**
 * Makes sure that store, store of keys and secret belong to the same installation: keys of persons whom another store does not know would be dropped,
 * and under another secret nobody could sign in. Also that no part of a backup is taken for the whole. Changes nothing.
 *
 * @throws ConfigurationError where they do not, or a restore was cut off; StoreUnavailableError
 */
export async function checkInstallation(parts: CheckedParts): Promise<InstallationState> {
  const { store, keys } = parts;
  // First: what is there of a backup may look like anything.
  await requireWholeRestore(store.lastValues);
  const mark = await readInstallationMark(store.lastValues);
  if (mark !== null) return checkMark(mark, parts);
  const isEmpty = await isLedgerEmpty(store.ledger);
  const problem = isEmpty ? await keysProblem(keys) : await fitProblem(parts);
  if (problem === null) return isEmpty ? 'none' : 'unmarked';
  // Another process may have made the installation meanwhile, and somebody registered.
  const made = await readInstallationMark(store.lastValues);
  if (made !== null) return checkMark(made, parts);
  throw new ConfigurationError([problem]);
}

async function checkMark(mark: InstallationMark, { keys, secret }: CheckedParts): Promise<'marked'> {
  if (mark.secretFingerprint !== secretFingerprint(secret)) throw new ConfigurationError([OTHER_SECRET]);
  if (mark.id !== (await keys.installation())) throw new ConfigurationError([OTHER_KEYS]);
  return 'marked';
}

async function keysProblem(keys: CheckedParts['keys']): Promise<string | null> {
  return (await keys.scan('', 1)).length === 0 ? null : OTHER_STORE;
}

/** Nothing says whose these keys are, but people of this ledger have had keys. */
async function fitProblem({ store, keys }: CheckedParts): Promise<string | null> {
  const heads = (await store.ledger.heads()).filter(({ stream, number }) => stream === 'people' && number > 0);
  for (const { stream, partition } of heads) {
    const facts = await store.ledger.read({ stream, partition, after: 0, limit: SAMPLE });
    const persons = [...new Set(facts.map(({ place }) => place))];
    if ((await keys.read(persons)).some((key) => key !== null)) return null;
  }
  return heads.length === 0 ? null : OTHER_KEYS;
}
