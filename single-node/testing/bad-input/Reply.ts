import type { Answer } from '../ask.ts';

/** What came of an operation. `status` is that of HTTP, 200 for events. */
export type Reply = { readonly status: number; readonly answer: Answer };
