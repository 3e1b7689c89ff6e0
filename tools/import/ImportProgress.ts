/** How far an import is. */
export type ImportProgress = {
  /** So many more of what there is to do in this stage are done. */
  readonly advance: (stage: string, done: number, total: number) => void;
};

const WIDTH = 24;

/** Shows progress as one line that is written over on a terminal, and as a line for each tenth of a stage elsewhere. */
export function createImportProgress(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): ImportProgress {
  const shown = new Map<string, number>();
  return {
    advance: (stage, done, total) => {
      const share = total === 0 ? 1 : done / total;
      if (out.isTTY) {
        const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
        out.write(`\r\u001b[2K${bar} ${stage}: ${done} of ${total}`);
        if (done === total) out.write('\n');
        return;
      }
      const tenth = Math.floor(share * 10);
      if (shown.get(stage) === tenth) return;
      shown.set(stage, tenth);
      out.write(`${stage}: ${done} of ${total}\n`);
    },
  };
}
