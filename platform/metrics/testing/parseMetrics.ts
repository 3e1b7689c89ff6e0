const SAMPLE = /^([a-z_][a-z0-9_]*(?:\{[^}]*\})?) (\S+)$/i;

/** The values of a scrape in the text format of Prometheus, by their names with labels: `c18n_connections{transport="websocket"}`. @throws Error for a line that is none of the format */
export function parseMetrics(text: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = SAMPLE.exec(line) ?? [];
    if (name === undefined || values.has(name)) throw new Error(`no sample, or one that was there: ${line}`);
    values.set(name, Number(value));
  }
  return values;
}
