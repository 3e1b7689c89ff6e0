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
  const answer = ({ id, name, args }: ThreadRequest): ThreadAnswer => {
    try {
      const called = functions[name];
      if (called === undefined) throw new Error(`no function ${name}`);
      return { id, result: called(...(args as never[])) };
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      const errcode = (thrown as { errcode?: unknown }).errcode;
      return { id, error: { message, errcode: typeof errcode === 'number' ? errcode : null } };
    }
  };
  port.on('message', (calls: readonly ThreadRequest[]) => port.postMessage(calls.map(answer)));
}
