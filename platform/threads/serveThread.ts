import { parentPort } from 'node:worker_threads';

export type ThreadRequest = { readonly id: number; readonly name: string; readonly args: readonly unknown[] };
export type ThreadAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly message: string; readonly errcode: number | null } };

/** Serves synchronous functions to the thread that started this one; see `ThreadClient`. `close` is called last. */
export function serveThread(
  functions: Readonly<Record<string, (...args: never[]) => unknown>> & { close: () => void },
): void {
  const port = parentPort;
  if (port === null) throw new Error('serveThread runs in a worker thread');
  port.on('message', ({ id, name, args }: ThreadRequest) => {
    try {
      const called = functions[name];
      if (called === undefined) throw new Error(`no function ${name}`);
      port.postMessage({ id, result: called(...(args as never[])) } satisfies ThreadAnswer);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      const errcode = (thrown as { errcode?: unknown }).errcode;
      port.postMessage({
        id,
        error: { message, errcode: typeof errcode === 'number' ? errcode : null },
      } satisfies ThreadAnswer);
    }
  });
}
