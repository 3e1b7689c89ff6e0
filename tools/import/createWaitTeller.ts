import type { LongWait } from './api/LongWait.ts';

/** One sentence is enough for all that wait for the same at a time; whatever is for less than this longer is the same wait, in milliseconds. */
const SAME = 1_000;

/** Tells at a terminal what is waited for and how long: once for each wait, however many requests share it. */
export function createWaitTeller(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  now: () => number,
): (wait: LongWait) => void {
  const told = new Map<string, number>();
  return ({ operation, error, pause }) => {
    const codes = error.codes.join(' ');
    const isRegistering = operation === 'Register' && error.codes.includes('RATE_LIMITED');
    const reason = isRegistering ? 'registrations' : codes;
    const end = now() + pause;
    if (end <= (told.get(reason) ?? 0) + SAME) return;
    told.set(reason, end);
    const why = isRegistering
      ? 'A server takes 100 registrations an hour from one address, unless it is started with more: REGISTRATIONS_PER_ADDRESS=10000 npm start'
      : error.message;
    // A terminal shows how far it is in this line, and shows it again below.
    const clear = out.isTTY ? '\r\u001b[2K' : '';
    out.write(
      `${clear}Waiting ${Math.ceil(pause / 1_000)} s to repeat ${operation ?? 'a request'} (${codes}). ${why}\n`,
    );
  };
}
