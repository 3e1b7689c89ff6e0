import { CloseCode } from 'graphql-ws';
import { closeCodes } from './closeCodes.ts';

/** 1000: normal; 1005: a client that gave none (https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1). */
const known = new Set<unknown>([1_000, 1_005, ...Object.values(closeCodes), ...Object.values(CloseCode)]);

/** A close code for metrics: a client can send any number, and all that are not of the protocol are one. */
export function closeCodeLabel(code: number): string {
  return known.has(code) ? String(code) : 'other';
}
