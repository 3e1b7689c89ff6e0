import type { MemberStatus } from './MemberStatus.ts';

/** What is shown above the processes: an engine, and where it is. */
export type EngineLine = { readonly version: string; readonly url: string };

const MEGABYTE = 1_024 * 1_024;
const columns = ['process', 'state', 'port', 'metrics', 'pid', 'up', 'memory', 'starts'] as const;

/** The screen of a cluster as lines of plain text. */
export function statusScreen(engines: readonly EngineLine[], members: readonly MemberStatus[]): readonly string[] {
  const rows = [columns, ...members.map(rowOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const ready = members.filter(({ state }) => state === 'ready').length;
  return [
    ...engines.map(({ version, url }) => `${version}: ${url}`),
    '',
    ...rows.map(line),
    '',
    `${ready} of ${members.length} processes are ready`,
  ];
}

function rowOf({
  name,
  state,
  port,
  metricsPort,
  pid,
  uptime,
  memory,
  starts,
  lastEnd,
}: MemberStatus): readonly string[] {
  const up = uptime < 120_000 ? `${Math.floor(uptime / 1_000)} s` : `${Math.floor(uptime / 60_000)} min`;
  const size = memory === null ? '' : `${Math.round(memory / MEGABYTE)} MiB`;
  return [
    name,
    state,
    String(port),
    String(metricsPort),
    String(pid ?? ''),
    up,
    size,
    lastEnd === null ? String(starts) : `${starts}, last ended by ${lastEnd}`,
  ];
}
