import type { Dispatcher } from 'undici';

/** What is posted: a path, and the headers and text for it. */
export type PostedText = { readonly path: string; readonly headers: Record<string, string>; readonly body: string };
/** What was answered, read to its end. */
export type AnsweredText = { readonly status: number; readonly text: string };

/**
 * Posts a text and reads the answer as UTF-8. It takes the parts of the answer as they are parsed: the stream of `Dispatcher.request` costs as much as
 * all else that is done for a small answer.
 *
 * @throws Error with the code of the system or of undici, where there is no whole answer
 */
export function postText(dispatcher: Dispatcher, posted: PostedText): Promise<AnsweredText> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let status = 0;
    dispatcher.dispatch(
      { ...posted, method: 'POST' },
      {
        onRequestStart: () => {},
        // Also of what comes before the answer (1xx): the last one counts.
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, part) => {
          parts.push(part);
        },
        onResponseEnd: () => resolve({ status, text: textOf(parts) }),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

function textOf(parts: readonly Buffer[]): string {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first.toString() : Buffer.concat(parts).toString();
}
