import type { Answer } from './ask.ts';

/** How a request was answered: its status, the code of the first error, and everything. */
export type Reply = { readonly status: number; readonly code: string | undefined; readonly answer: Answer };

/** Sends a request as it is, right or wrong, and reads the answer, which must be JSON. */
export async function sendRequest(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const answer = (await response.json()) as Answer;
  return { status: response.status, code: answer.errors?.[0]?.extensions?.code, answer };
}
