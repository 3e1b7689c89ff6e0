import { dirname } from 'node:path';
import type { DiskRecord } from './readDiskLog.ts';
import { SimulatedFile } from './SimulatedFile.ts';

/** What a name in a directory stands for; null: it is gone. */
type Entry = SimulatedFile | 'directory' | null;
type Change = { readonly path: string; readonly entry: Entry };

/** What is left after a power cut: the files by path. */
export type Remains = ReadonlyMap<string, Uint8Array>;

/**
 * A disk that keeps only what it was told to sync, as POSIX allows it: of a file what was written before its last fsync, of a name what
 * was done to it before the last fsync of its directory. It is fed what a process did, and asked at any moment what a power cut would leave.
 */
export class SimulatedDisk {
  readonly #isDeaf: (path: string) => boolean;
  readonly #files = new Map<bigint, SimulatedFile>();
  /** As the process sees them. */
  readonly #names = new Map<string, Entry>();
  readonly #safeNames = new Map<string, Entry>();
  #unsafeNames: Change[] = [];
  /** The syncs under way by thread: what they will have made safe. */
  readonly #syncs = new Map<number, () => void>();

  /** @param isDeaf whether syncs of a path are ignored: the disk of a test that must fail */
  constructor(isDeaf: (path: string) => boolean = () => false) {
    this.#isDeaf = isDeaf;
  }

  /** Takes in what the process did next. */
  apply(record: DiskRecord): void {
    const { kind, path, target, inode, number, data } = record;
    if (kind === 'write') this.#file(inode).write(number, data);
    if (kind === 'size') this.#file(inode).resize(number);
    if (kind === 'syncBegin' && !this.#isDeaf(path)) this.#syncs.set(number, this.#beginSync(record));
    if (kind === 'syncEnd') this.#endSync(number);
    if (kind === 'create') {
      this.#files.set(inode, new SimulatedFile());
      this.#rename(path, this.#file(inode));
    }
    if (kind === 'mkdir') this.#rename(path, 'directory');
    if (kind === 'link' || kind === 'rename') this.#rename(target, this.#names.get(path) ?? null);
    if (kind === 'unlink' || kind === 'rename') this.#rename(path, null);
  }

  /**
   * What a power cut now would leave.
   *
   * @param random null: nothing but what is safe. Else some of what is not is left, too, in parts and out of order; of the names of a
   *   directory the first few, for file systems keep a journal of these.
   */
  afterPowerCut(random: (() => number) | null): Remains {
    const names = new Map(this.#safeNames);
    const lucky = random === null ? 0 : Math.floor(random() * (this.#unsafeNames.length + 1));
    for (const { path, entry } of this.#unsafeNames.slice(0, lucky)) names.set(path, entry);
    const left = new Map<string, Uint8Array>();
    for (const [path, entry] of names) {
      // Whose directory is lost is lost, too. The first directory was there before anything began.
      const parent = dirname(path);
      if (this.#names.has(parent) && names.get(parent) !== 'directory') continue;
      if (entry instanceof SimulatedFile) left.set(path, entry.afterPowerCut(random));
    }
    return left;
  }

  #file(inode: bigint): SimulatedFile {
    const file = this.#files.get(inode);
    if (file === undefined) throw new Error(`file ${inode} was there before`);
    return file;
  }

  #rename(path: string, entry: Entry): void {
    this.#names.set(path, entry);
    this.#unsafeNames.push({ path, entry });
  }

  /** What a sync will have made safe when it ends: everything up to its beginning. */
  #beginSync({ path, inode }: DiskRecord): () => void {
    const file = this.#files.get(inode);
    if (file !== undefined) {
      const { changes } = file;
      return () => file.sync(changes);
    }
    const changes = this.#unsafeNames.filter((change) => dirname(change.path) === path);
    return () => {
      for (const change of changes) this.#safeNames.set(change.path, change.entry);
      this.#unsafeNames = this.#unsafeNames.filter((change) => !changes.includes(change));
    };
  }

  #endSync(thread: number): void {
    this.#syncs.get(thread)?.();
    this.#syncs.delete(thread);
  }
}
