/** The last line of a benchmark, as JSON. */
export type SummaryLine = {
  readonly name: string;
  /** Of `ours` and of the peers. */
  readonly unit: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** `goal` and `met` are there where a ratio is to be reached. */
  readonly ratios: readonly {
    readonly peer: string;
    readonly value: number;
    readonly goal?: number;
    readonly met?: boolean;
  }[];
  readonly goals: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly atMost?: number;
    readonly atLeast?: number;
    readonly met: boolean;
  }[];
  readonly figures: Readonly<Record<string, number>>;
  readonly faults?: Readonly<Record<string, number>>;
  readonly ranOn?: Readonly<Record<string, string>>;
};
