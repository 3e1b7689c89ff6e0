import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { LastValueStore } from '../../../ports/LastValueStore.ts';
import type { Book } from './WriterBook.ts';

type Call = { readonly call: number; readonly name: string; readonly values: readonly unknown[] };

/** Starts a writer named `child` in a process of its own, which uses the given book and last values. */
export function startWriterProcess(
  namespace: string,
  partitions: number,
  book: Book,
  lastValues: LastValueStore,
): ChildProcess {
  const child = fork(join(import.meta.dirname, 'writerProcess.ts'), [namespace, String(partitions)]);
  const functions: Readonly<Record<string, (...values: never[]) => Promise<unknown>>> = {
    open: (key) => book.open(key),
    deciding: (writer) => book.deciding(writer),
    commit: (writer, entry) => book.commit(writer, entry),
    advance: (values) => lastValues.advance(values),
    read: (keys) => lastValues.read(keys),
  };
  child.on('message', async ({ call, name, values }: Call) => {
    const result = await functions[name]?.(...(values as never[]));
    // A child that was killed meanwhile needs no answer.
    child.send({ call, result }, () => {});
  });
  return child;
}
