import { Draft } from './Draft.ts';
import type { Result } from './Result.ts';
import { Selection } from './Selection.ts';
import type { State } from './State.ts';
import { settleLists } from './settleLists.ts';
import { takeIn } from './takeIn.ts';

/**
 * The state after something was read, or answered to a mutation. Objects that can change must be selected with `__typename`, `id` and
 * `revision`. Answers may come late and in another order than they were asked for: what events and other answers have told since holds.
 *
 * @param asked the state as it was when the operation was sent
 */
export function writeResult<Data, Variables extends object>(
  state: State,
  result: Result<Data, Variables>,
  asked: State,
): State {
  const draft = new Draft(state, asked);
  const selection = new Selection(result.document, result.variables);
  const fields = takeIn(draft, selection, selection.root, result.data as Readonly<Record<string, unknown>>);
  // What a mutation answers is no field of anything: only its objects are known from now on.
  if (selection.isQuery) draft.put('Query', fields);
  settleLists(draft);
  return draft.finish();
}
