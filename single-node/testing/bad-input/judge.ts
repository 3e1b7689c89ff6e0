import { errorCodes } from '@c18n/platform/errors/CodedError';
import type { Answer, Data } from '../ask.ts';
import { getAtWay } from './atWay.ts';
import type { Base } from './Base.ts';
import type { Reply } from './Reply.ts';

/** Codes that say something about the server, not about what was sent: bad input must not bring them out. */
const FAULTS = ['INTERNAL_SERVER_ERROR', 'FAILED', 'UNAVAILABLE', 'STORAGE_FULL', 'OVERLOADED'];
/** Codes of requests that are wrong whatever their input is: those that are judged here are not. */
const MISTAKES = [
  ...['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'],
  'PERSISTED_QUERY_NOT_SUPPORTED',
];
const told = new Set(Object.keys(errorCodes).filter((code) => ![...FAULTS, ...MISTAKES].includes(code)));

/** How an operation came out: done, refused, answered by nothing (a query that finds nothing), or a fault, which there must not be. */
export type Verdict =
  | { readonly kind: 'done'; readonly payload: Data }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly why: string };

/** Judges an answer by itself, whatever was sent. */
export function judge(base: Base, { status, answer }: Reply): Verdict {
  if (status >= 500) return { kind: 'fault', why: `status ${status}` };
  const codes = (answer.errors ?? []).map(({ extensions, message }) => extensions?.code ?? message);
  const untold = codes.find((code) => !told.has(code));
  if (untold !== undefined) return { kind: 'fault', why: `error ${untold}` };
  if (codes[0] !== undefined) return { kind: 'refused', code: codes[0] };
  return base.field.startsWith('Mutation.') ? ofMutation(answer) : ofQuery(answer);
}

function ofQuery({ data }: Answer): Verdict {
  const [found] = Object.values(data ?? {});
  return (found ?? null) === null ? { kind: 'nothing' } : { kind: 'done', payload: found as Data };
}

function ofMutation({ data }: Answer): Verdict {
  const payload = Object.values(data ?? {})[0] as Data;
  const item = (payload.results?.[0] ?? payload) as Data;
  const refused = getAtWay(item, 'error.code') ?? getAtWay(item, 'refusal.code');
  if (typeof refused === 'string')
    return told.has(refused) || item.refusal ? { kind: 'refused', code: refused } : fault(refused);
  const state: unknown = item.outcome?.state;
  // What has no outcome is no command.
  return state === 'DONE' || (item.outcome ?? null) === null ? { kind: 'done', payload } : fault(`outcome ${state}`);
}

function fault(why: string): Verdict {
  return { kind: 'fault', why };
}
