/** What came of one try. */
export type Outcome = {
  /** What was tried: cases of one feature are counted together. */
  readonly feature: string;
  readonly name: string;
  readonly result: 'right' | 'wrong' | 'not offered';
  /** What was wrong. */
  readonly why?: string;
};

/** A table of what came of it, by feature: `right of all`. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const features = [...new Set(outcomes.map(({ feature }) => feature))];
  const rows = features.map((feature) => {
    const ones = outcomes.filter((one) => one.feature === feature);
    const right = ones.filter(({ result }) => result === 'right').length;
    const offered = ones.filter(({ result }) => result !== 'not offered').length;
    return `| ${feature} | ${offered === 0 ? 'not offered' : `${right} of ${offered}`} |`;
  });
  return ['| feature | right |', '|---|---|', ...rows].join('\n');
}
