import { workerData } from 'node:worker_threads';
import type { Free } from '../../domain/defineCommand.ts';
import type { WantedClaim } from '../../ports/ClaimStore.ts';
import { serveThread } from '../../threads/serveThread.ts';
import type { CollectionShape, DocumentRow } from './CollectionTable.ts';
import { commitBatch } from './commitBatch.ts';
import type { CommitStep } from './commitSteps.ts';
import { Generations } from './Generations.ts';
import { prepareClaims } from './prepareClaims.ts';
import { releaseClaims } from './releaseClaims.ts';
import { SqliteConnection } from './SqliteConnection.ts';
import { StagedCommits } from './StagedCommits.ts';
import { storeSchema } from './storeSchema.ts';
import { takeClaims } from './takeClaims.ts';

// The one thread that writes a store's database.

/** What the thread is started with. `partitions` counts only when the installation is new. */
export type WriterData = {
  readonly file: string;
  readonly partitions: number;
  readonly collections: readonly CollectionShape[];
};

const { file, partitions, collections } = workerData as WriterData;
const connection = new SqliteConnection(file, 'write');
const generations = new Generations(connection, collections);
const stagedCommits = new StagedCommits();
type Documents = readonly { readonly collection: string; readonly rows: readonly DocumentRow[] }[];

serveThread({
  /** Creates what is missing; returns the number of partitions that the installation has, and the streams to be rebuilt. */
  open: () =>
    connection.transaction(() => {
      connection.database.exec(storeSchema);
      prepareClaims(connection);
      connection.run("INSERT OR IGNORE INTO installation (name, value) VALUES ('partitions', ?)", String(partitions));
      const stored = connection.get<{ value: string }>("SELECT value FROM installation WHERE name = 'partitions'");
      return { partitions: Number(stored?.value), outdated: generations.prepare() };
    }),
  stage: (id: number, piece: readonly CommitStep[]) => stagedCommits.stage(id, piece),
  unstage: (id: number) => stagedCommits.unstage(id),
  commit: (id: number, staged: number, last: readonly CommitStep[]) => {
    const steps = stagedCommits.take(id, staged, last);
    return connection.transaction(() => commitBatch(connection, steps, (name) => generations.upsert(name)));
  },
  openPartition: (stream: string, partition: number) =>
    connection.get('SELECT * FROM partition WHERE stream = ? AND partition = ?', stream, partition) ?? null,
  takeClaims: (claims: readonly WantedClaim[], now: number) =>
    connection.transaction(() => takeClaims(connection, claims, now)),
  releaseClaims: (claims: readonly Free[]) => connection.transaction(() => releaseClaims(connection, claims)),
  advance: (values: readonly (readonly [key: string, version: number, value: string])[]) =>
    connection.transaction(() =>
      values.map(([key, version, value]) => {
        connection.run(
          'INSERT INTO last_value (key, version, value) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET version = excluded.version, value = excluded.value WHERE excluded.version > last_value.version',
          ...[key, version, value],
        );
        return connection.get('SELECT key, version, value FROM last_value WHERE key = ?', key);
      }),
    ),
  /** Forgets so many of the oldest at most; returns how many. */
  pruneOutcomes: (before: number, limit: number) =>
    connection.run('DELETE FROM outcome WHERE id IN (SELECT id FROM outcome WHERE time < ? LIMIT ?)', before, limit),
  discard: (stream: string) => connection.transaction(() => generations.discard(stream)),
  begin: (stream: string) => connection.transaction(() => generations.begin(stream)),
  write: (generation: number, documents: Documents) =>
    connection.transaction(() => generations.write(generation, documents)),
  flip: (stream: string, generation: number) => connection.transaction(() => generations.flip(stream, generation)),
  close: () => connection.close(),
});
