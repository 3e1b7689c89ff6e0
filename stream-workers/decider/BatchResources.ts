import type { Claim, CommandDefinition } from '@c18n/platform/domain/defineCommand';
import type { WantedClaim } from '@c18n/platform/ports/ClaimStore';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import { SealingError } from '@c18n/platform/sealing/SealingError';
import { type BatchDocuments, notLoaded } from './BatchDocuments.ts';
import type { DecidingPorts } from './DecidingPorts.ts';

/**
 * Everything that the decisions of a batch need and that takes time to get: documents, the keys of words, claims. What is not there
 * interrupts the decision; what all of them lack is brought by one load.
 */
export class BatchResources {
  readonly documents: BatchDocuments;
  readonly #ports: DecidingPorts;
  readonly #opened = new Map<SubmittedCommand, object>();
  readonly #claims = new Map<string, 'taken' | 'held'>();
  readonly #missingClaims = new Map<string, WantedClaim>();
  readonly #missingKeys = new Set<string>();

  constructor(documents: BatchDocuments, ports: DecidingPorts) {
    this.documents = documents;
    this.#ports = ports;
  }

  /** Asks for a person's key without needing it yet. */
  wantKey(person: string): void {
    if (!this.#ports.sealer.has(person)) this.#missingKeys.add(person);
  }

  /** Makes sure that a person's words can be sealed and opened; interrupts otherwise. */
  needKey(person: string): void {
    if (this.#ports.sealer.has(person)) return;
    this.#missingKeys.add(person);
    throw notLoaded;
  }

  /**
   * The command's data in plain text, checked. Opened once, however often the decision must be run.
   *
   * @throws SealingError `destroyed` where its words are those of an erased person; others where it is not as it must be
   */
  open(command: SubmittedCommand, { schema, personalFields }: CommandDefinition): object {
    const opened = this.#opened.get(command);
    if (opened !== undefined) return opened;
    const { wordsOf } = command;
    if (wordsOf !== null) this.needKey(wordsOf);
    if (wordsOf !== null && this.#ports.sealer.isErased(wordsOf)) throw new SealingError('destroyed', wordsOf);
    const plain =
      wordsOf === null ? command.data : this.#ports.sealer.unsealFields(wordsOf, command.data, personalFields);
    const data = schema.parse(plain);
    this.#opened.set(command, data);
    return data;
  }

  /** The first of the claims that somebody else holds; null: all are the command's. Interrupts while one of them has not been tried. */
  heldClaim(claims: readonly Claim[], { id: owner, submission }: SubmittedCommand): Claim | null {
    const untried = claims.filter(({ key }) => !this.#claims.has(claimText(key, owner)));
    for (const { key } of untried) this.#missingClaims.set(claimText(key, owner), { key, owner, submission });
    if (untried.length > 0) throw notLoaded;
    return claims.find(({ key }) => this.#claims.get(claimText(key, owner)) === 'held') ?? null;
  }

  /** Brings what was asked for since the last load. @throws StoreUnavailableError */
  async load(): Promise<void> {
    const keys = [...this.documents.missing.values()];
    const claims = [...this.#missingClaims];
    const persons = [...this.#missingKeys];
    this.#missingClaims.clear();
    this.#missingKeys.clear();
    const [loaded, taken] = await Promise.all([
      keys.length === 0 ? [] : this.#ports.load(keys),
      claims.length === 0 ? [] : this.#ports.takeClaims(claims.map(([, claim]) => claim)),
      persons.length === 0 ? null : this.#ports.sealer.prepare(persons),
    ]);
    for (const [index, key] of keys.entries()) this.documents.provide(key, loaded[index] ?? null);
    for (const [index, [text]] of claims.entries()) this.#claims.set(text, taken[index] ?? 'held');
  }
}

function claimText(key: string, owner: string): string {
  return `${key} ${owner}`;
}
