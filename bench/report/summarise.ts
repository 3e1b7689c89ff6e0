import type { Goal, Measurement } from './Measurement.ts';
import type { SummaryLine } from './SummaryLine.ts';

/** Figures are told with so many digits: the rest is the machine's weather. */
const DIGITS = 4;

/** The object that is a benchmark's last line, and whether every ratio that has a goal meets it and no fault was found. */
export function summarise(
  name: string,
  measurement: Measurement,
): { readonly line: SummaryLine; readonly passed: boolean } {
  const { unit, ours, peers, figures, faults, ranOn } = measurement;
  const ratios = measurement.ratios.map(({ peer, value, goal }) => ({
    ...{ peer, value: rounded(value) },
    ...(goal === null ? {} : { goal, met: value >= goal }),
  }));
  const goals = measurement.goals.map((goal) => ({ ...goal, value: rounded(goal.value), met: isMet(goal) }));
  return {
    line: {
      ...{ name, unit, ours: rounded(ours), peers: roundedAll(peers), ratios, goals, figures: roundedAll(figures) },
      ...(faults !== undefined && { faults }),
      ...(ranOn !== undefined && { ranOn }),
    },
    passed: ratios.every(({ met }) => met !== false) && Object.values(faults ?? {}).every((count) => count === 0),
  };
}

function isMet(goal: Goal): boolean {
  return 'atMost' in goal ? goal.value <= goal.atMost : goal.value >= goal.atLeast;
}

function roundedAll(figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
