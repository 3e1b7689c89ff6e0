/** The header `Retry-After` (RFC 9110 §10.2.3) where an error tells when to try again; none otherwise. */
export function retryHeader(extensions: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  const seconds = extensions?.retryAfter;
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {};
}
