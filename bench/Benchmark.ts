import type { Measurement } from './report/Measurement.ts';
import type { Workbench } from './Workbench.ts';

/** One thing that is measured, beside a peer that does the same with less around it. */
export type Benchmark = {
  readonly name: string;
  /** What it measures, in one line. */
  readonly about: string;
  readonly run: (workbench: Workbench) => Promise<Measurement>;
};
