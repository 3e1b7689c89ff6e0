import type { DocumentNode } from 'graphql';
import { Draft } from './Draft.ts';
import { eventRules } from './eventRules.ts';
import { markMoved } from './markMoved.ts';
import { orderedLists } from './orderedLists.ts';
import { placeMember } from './placeMember.ts';
import type { Result } from './Result.ts';
import { referredKey } from './referredKey.ts';
import { Selection } from './Selection.ts';
import type { Fields, State } from './State.ts';
import { startLists } from './startLists.ts';
import { takeIn } from './takeIn.ts';

type UntypedResult = { readonly document: DocumentNode; readonly variables: object; readonly data: unknown };

/**
 * The state after an event of any subscription. State and events are state: what was read, and every event since, come to what would be
 * read now, but for what is marked as stale. Events may come twice, and late.
 */
export function applyEvent<Data, Variables extends object>(state: State, result: Result<Data, Variables>): State {
  const draft = new Draft(state);
  const event = takeInEvent(draft, result);
  const { creates, isHint = false, outdates = [] } = eventRules[String(event.__typename)] ?? {};
  if (!isHint) draft.tell();
  for (const key of draft.seen) {
    for (const rule of orderedLists) if (key.startsWith(`${rule.member}:`)) placeMember(draft, rule, key, isHint);
    markMoved(draft, key);
  }
  const created = creates === undefined ? null : referredKey(event[creates]);
  if (created !== null) startLists(draft, created);
  for (const field of outdates) draft.markAll('Query', field);
  return draft.finish();
}

function takeInEvent(draft: Draft, { document, variables, data }: UntypedResult): Fields {
  const selection = new Selection(document, variables);
  const [event] = Object.values(takeIn(draft, selection, selection.root, data as Readonly<Record<string, unknown>>));
  const isEmbedded = typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'embedded';
  return isEmbedded ? event.fields : {};
}
