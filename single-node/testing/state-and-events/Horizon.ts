import { createPositionTokens, type PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import type { TestNode } from '../startTestNode.ts';
import { testSecret } from '../testSecret.ts';

const tokens: PositionTokens = createPositionTokens(deriveSecrets(testSecret).positions);

/** How far the ledger was at some moment. A feed that comes late is behind it, and so is the position of what was read then. */
export class Horizon {
  readonly #numbers: ReadonlyMap<string, number>;

  private constructor(heads: readonly Position[]) {
    this.#numbers = new Map(heads.map((head) => [`${head.stream}/${head.partition}`, head.number]));
  }

  static async now({ adapters }: TestNode): Promise<Horizon> {
    return new Horizon(await adapters.store.ledger.heads());
  }

  /** Whether the event with this position happened before. */
  hides(position: string): boolean {
    const opened = tokens.open(position);
    if (opened.kind !== 'position') throw new Error('an event has one position');
    const { stream, partition, number } = opened.position;
    return number <= (this.#numbers.get(`${stream}/${partition}`) ?? 0);
  }

  /** Whether who read at this position had consumed all that happened before. */
  isReachedBy(position: string): boolean {
    const opened = tokens.open(position);
    const positions = opened.kind === 'vector' ? opened.positions : [opened.position];
    const reached = new Map(positions.map((one) => [`${one.stream}/${one.partition}`, one.number]));
    return [...this.#numbers].every(([partition, number]) => (reached.get(partition) ?? 0) >= number);
  }
}
