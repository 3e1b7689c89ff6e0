/** The HTTP status of an answer to an operation that was not run, by the code of the reason. */
export function statusOf(code: unknown): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'OVERLOADED') return 503;
  return code === 'RATE_LIMITED' ? 429 : 400;
}
