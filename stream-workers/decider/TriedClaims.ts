import type { Free } from '@c18n/platform/domain/defineCommand';
import type { WantedClaim } from '@c18n/platform/ports/ClaimStore';
import type { PartitionPorts } from './PartitionPorts.ts';

/** The claims that batches under way have tried to take: nobody else could have them if they were given up without giving them up. */
export class TriedClaims {
  readonly #ports: Pick<PartitionPorts, 'takeClaims' | 'releaseClaims'>;
  /** By key and owner: a batch that is tried again tries the same. */
  #tried = new Map<string, Free>();
  #abandoned: Free[] = [];

  constructor(ports: Pick<PartitionPorts, 'takeClaims' | 'releaseClaims'>) {
    this.#ports = ports;
  }

  /** Takes claims for a batch. */
  take(claims: readonly WantedClaim[]): Promise<readonly ('taken' | 'held')[]> {
    for (const claim of claims) this.#tried.set(`${claim.key} ${claim.owner}`, claim);
    return this.#ports.takeClaims(claims);
  }

  /** The commands of these ids are decided for good, or another writer decides them. */
  settle(commandIds: ReadonlySet<string>): void {
    this.#takeOut(commandIds);
  }

  /** The commands of these ids are given up: their claims are to be released. */
  abandon(commandIds: ReadonlySet<string>): void {
    this.#abandoned.push(...this.#takeOut(commandIds));
  }

  /** Releases what was abandoned. To be called before a batch is decided: its commands may be the same. @throws StoreUnavailableError: call it again */
  async release(): Promise<void> {
    if (this.#abandoned.length === 0) return;
    await this.#ports.releaseClaims(this.#abandoned);
    this.#abandoned = [];
  }

  #takeOut(commandIds: ReadonlySet<string>): readonly Free[] {
    const taken = [...this.#tried].filter(([, { owner }]) => commandIds.has(owner));
    for (const [key] of taken) this.#tried.delete(key);
    return taken.map(([, claim]) => claim);
  }
}
