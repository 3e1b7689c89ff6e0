import { CodedError } from '@c18n/platform/errors/CodedError';

/** The token of an `Authorization` header (RFC 6750 §2.1); null without one. @throws CodedError UNAUTHENTICATED for another scheme */
export function bearerToken(header: unknown): string | null {
  if (header === undefined || header === null || header === '') return null;
  const token = typeof header === 'string' ? /^Bearer +([\w.~+/=-]+)$/i.exec(header.trim())?.[1] : undefined;
  if (token === undefined)
    throw new CodedError('UNAUTHENTICATED', 'The header must be `Authorization: Bearer <token>`.');
  return token;
}
