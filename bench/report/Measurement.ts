/** What a benchmark found. */
export type Measurement = {
  /** The unit of `ours` and of the peers. */
  readonly unit: string;
  /** The main figure. */
  readonly ours: number;
  /** The same figure of each peer, by its name. */
  readonly peers: Readonly<Record<string, number>>;
  readonly ratios: readonly Ratio[];
  readonly goals: readonly Goal[];
  /** What else was found, by a name that tells its unit. */
  readonly figures: Readonly<Record<string, number>>;
  /** What must not happen, and how often it did: any fails. Absent where nothing is looked for. */
  readonly faults?: Readonly<Record<string, number>>;
  /** What servers it ran on, as each of them tells it; absent where there were none. */
  readonly ranOn?: Readonly<Record<string, string>>;
};

/** How fast ours is beside a peer: 1 as fast, 0.5 half as fast. The machine's own speed is in both, so it can be asserted. */
export type Ratio = {
  readonly peer: string;
  readonly value: number;
  /** At least this; null: it is only told. */
  readonly goal: number | null;
};

/** An absolute goal, which also depends on the machine: it is told whether it is met, and not asserted. */
export type Goal = { readonly name: string; readonly value: number; readonly unit: string } & (
  | { readonly atMost: number }
  | { readonly atLeast: number }
);
