import type { Free } from '@c18n/platform/domain/defineCommand';
import type { PartitionPorts } from './PartitionPorts.ts';

/** The claims that batches under way have tried to take: nobody else could have them if they were given up without giving them up. */
export class TriedClaims {
  readonly #ports: Pick<PartitionPorts, 'takeClaims' | 'releaseClaims'>;
  #tried: Free[] = [];
  #abandoned: Free[] = [];

  constructor(ports: Pick<PartitionPorts, 'takeClaims' | 'releaseClaims'>) {
    this.#ports = ports;
  }

  /** Takes claims for a batch. */
  take(claims: readonly Free[]): Promise<readonly ('taken' | 'held')[]> {
    this.#tried.push(...claims);
    return this.#ports.takeClaims(claims);
  }

  /** The commands of these ids are decided for good. */
  settle(commandIds: ReadonlySet<string>): void {
    this.#tried = this.#tried.filter(({ owner }) => !commandIds.has(owner));
  }

  /** Another writer decides whatever is not decided yet. */
  leave(): void {
    this.#tried = [];
  }

  /** Everything that is not decided is given up: its claims are to be released. */
  abandon(): void {
    this.#abandoned.push(...this.#tried);
    this.#tried = [];
  }

  /** Releases what was abandoned. To be called before a batch is decided: its commands may be the same. @throws StoreUnavailableError: call it again */
  async release(): Promise<void> {
    if (this.#abandoned.length === 0) return;
    await this.#ports.releaseClaims(this.#abandoned);
    this.#abandoned = [];
  }
}
