import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';

/** What a verified token says. `expiresAt` is milliseconds since the epoch. */
export type VerifiedToken = { readonly claims: SessionClaims; readonly expiresAt: number };

/** Somebody who is signed in, as the gateway keeps it for the life of a request, a connection or a stream. */
export type Session = VerifiedToken & { readonly viewer: Viewer };
