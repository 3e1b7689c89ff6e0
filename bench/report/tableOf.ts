import type { SummaryLine } from './SummaryLine.ts';

/** What benchmarks have found, beside their peers and goals, as a table in Markdown. */
export function tableOf(lines: readonly SummaryLine[]): string {
  const rows = lines.flatMap((line) => [
    ...line.ratios.map((ratio) => ratioRow(line, ratio)),
    ...line.goals.map((goal) => goalRow(line, goal)),
  ]);
  const head = ['benchmark', 'measured', 'ours', 'peer', 'ratio', 'goal', 'met'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ratioRow({ name, unit, ours, peers }: SummaryLine, { peer, value, goal, met }: SummaryLine['ratios'][number]) {
  const [own, other] = [`${ours} ${unit}`, peers[peer] === undefined ? '' : `${peers[peer]} ${unit}`];
  return [name, `beside ${peer}`, own, other, String(value), goal === undefined ? '' : `≥ ${goal}`, metOrNot(met)];
}

function goalRow(
  { name }: SummaryLine,
  { name: measured, value, unit, atMost, atLeast, met }: SummaryLine['goals'][number],
) {
  const goal = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  return [name, measured, `${value} ${unit}`.trim(), '', '', goal, metOrNot(met)];
}

function metOrNot(met: boolean | undefined): string {
  if (met === undefined) return '';
  return met ? 'yes' : 'no';
}
