import { silentLog } from '../../../logging/Log.ts';
import type { LastValueStore } from '../../../ports/LastValueStore.ts';
import { openKafkaTransport } from '../openKafkaTransport.ts';
import { BookWriter } from './BookWriter.ts';
import type { Book } from './WriterBook.ts';

// A writer in a process of its own, so that it can be killed or paused. The book and the last values are the parent's.

type Reply = { readonly call: number; readonly result: never };

const waiting = new Map<number, (result: never) => void>();
let calls = 0;
process.on('message', ({ call, result }: Reply) => waiting.get(call)?.(result));
// Without its parent it has nothing to do.
process.on('disconnect', () => process.exit());

/** Calls a function of the parent's. */
function call(name: string): (...values: readonly unknown[]) => Promise<never> {
  return (...values) =>
    new Promise((resolve) => {
      const id = ++calls;
      waiting.set(id, resolve);
      process.send?.({ call: id, name, values });
    });
}

const book: Book = { open: call('open'), deciding: call('deciding'), commit: call('commit') };
const lastValues: LastValueStore = { advance: call('advance'), read: call('read') };
const [namespace = '', partitions = ''] = process.argv.slice(2);
const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
const transport = await openKafkaTransport({
  ...{ connection: { brokers }, namespace, partitions: Number(partitions), lastValues, log: silentLog },
});
await BookWriter.start('child', transport, book);
