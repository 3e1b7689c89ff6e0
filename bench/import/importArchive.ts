import { setTimeout } from 'node:timers/promises';
import { type ImportIrcSummary, importIrc } from '@c18n/tools/import/irc/importIrc';
import type { Workbench } from '../Workbench.ts';

export type Archive = {
  /** The GraphQL API. */
  readonly url: string;
  /** An importer's. */
  readonly token: string;
  /** The folder of the logs. */
  readonly folder: string;
  /** Resolves when the search index has taken in all that the ledger holds. */
  readonly searched: () => Promise<void>;
};

export type ImportedArchive = ImportIrcSummary & {
  /** From the beginning until search had caught up. */
  readonly seconds: number;
  /** Of these, those since the people were there. */
  readonly messageSeconds: number;
  /** Of these, those since the last answer. */
  readonly searchSeconds: number;
};

/** Imports an archive through the API, people included, until the search index has caught up, too. */
export async function importArchive(
  workbench: Workbench,
  { url, token, folder, searched }: Archive,
): Promise<ImportedArchive> {
  const begin = performance.now();
  const since = (time: number) => (performance.now() - time) / 1_000;
  let messagesBegin = begin;
  const tenths = new Map<string, number>();
  const advance = (stage: string, done: number, total: number) => {
    // Members are the last thing before the messages.
    if (stage === 'people' || stage.startsWith('members of ')) messagesBegin = performance.now();
    const tenth = Math.floor((done / total) * 10);
    if (tenth === tenths.get(stage)) return;
    tenths.set(stage, tenth);
    workbench.progress(`${stage}: ${done} of ${total} after ${since(begin).toFixed(1)} s`);
  };
  const summary = await importIrc({
    ...{ url, token, folder, fetch, wait: setTimeout, attempts: 5, concurrency: 4 },
    ...{ channel: null, date: null, checkpoints: { get: () => null, set: async () => {} } },
    ...{ progress: { advance }, report: () => {} },
  });
  const imported = performance.now();
  await searched();
  return { ...summary, seconds: since(begin), messageSeconds: since(messagesBegin), searchSeconds: since(imported) };
}
