import type { EncodedEvent } from './EncodedEvent.ts';

/** The events of a place after a number, through another one. */
export type HistoryBlock = { readonly events: readonly EncodedEvent[]; readonly through: number };

type Kept = { readonly after: number; readonly block: Promise<HistoryBlock>; through: number | null; bytes: number };

/**
 * What a group told in the past, in blocks that everybody shares who is behind: a thousand clients that come back at once cost as much as
 * one. Bounded by the bytes of the blocks.
 */
export class GroupHistory {
  readonly #read: (after: number) => Promise<HistoryBlock>;
  readonly #alignment: number;
  readonly #capacity: number;
  /** The one that was used last is at the end. */
  #kept: Kept[] = [];
  #bytes = 0;

  /**
   * @param read the next block after a number, at least through the next event or to the head
   * @param bounds `alignment`: blocks start at multiples of this number, so that clients who left at about the same time read the same
   *   ones. `capacity`: bytes of events that are kept, besides one block
   */
  constructor(
    read: (after: number) => Promise<HistoryBlock>,
    bounds: { readonly alignment: number; readonly capacity: number },
  ) {
    this.#read = read;
    this.#alignment = bounds.alignment;
    this.#capacity = bounds.capacity;
  }

  /** The block that a client reads who has everything through a number. Its first events may be known to the client. */
  async after(number: number): Promise<HistoryBlock> {
    for (let start = this.#startFor(number); ; ) {
      const found = this.#kept.findLast(
        ({ after, through }) => after <= number && through !== null && through > number,
      );
      if (found !== undefined) return this.#use(found);
      const reading = this.#kept.find(({ after, through }) => through === null && after === start);
      const block = await (reading?.block ?? this.#readBlock(start));
      // One that reaches no further than its start ends at the head.
      if (block.through > number || block.through <= start) return block;
      start = block.through;
    }
  }

  /** Forgets all blocks: what they tell is not so any more. */
  forget(): void {
    this.#kept = [];
    this.#bytes = 0;
  }

  /** The aligned number at or before a number, or the end of what is kept between. */
  #startFor(number: number): number {
    const aligned = number - (number % this.#alignment);
    const ends = this.#kept.flatMap(({ through }) => (through === null || through > number ? [] : [through]));
    return Math.max(aligned, ...ends);
  }

  #use(kept: Kept): Promise<HistoryBlock> {
    this.#kept = [...this.#kept.filter((one) => one !== kept), kept];
    return kept.block;
  }

  #readBlock(after: number): Promise<HistoryBlock> {
    const kept: Kept = { after, block: this.#read(after), through: null, bytes: 0 };
    this.#kept.push(kept);
    kept.block.then(
      (block) => this.#settle(kept, block),
      () => this.#drop(kept),
    );
    return kept.block;
  }

  #settle(kept: Kept, { events, through }: HistoryBlock): void {
    // It may have been forgotten while it was read.
    if (!this.#kept.includes(kept)) return;
    kept.through = through;
    kept.bytes = events.reduce((sum, { payload }) => sum + payload.length, 0);
    this.#bytes += kept.bytes;
    while (this.#bytes > this.#capacity) {
      const oldest = this.#kept.find((one) => one !== kept && one.through !== null);
      if (oldest === undefined) return;
      this.#drop(oldest);
    }
  }

  #drop(kept: Kept): void {
    if (!this.#kept.includes(kept)) return;
    this.#kept = this.#kept.filter((one) => one !== kept);
    this.#bytes -= kept.bytes;
  }
}
