import { Draft } from './Draft.ts';
import type { Result } from './Result.ts';
import { Selection } from './Selection.ts';
import type { State } from './State.ts';
import { takeIn } from './takeIn.ts';

/**
 * The state after something was read, or answered to a mutation. Objects that can change must be selected with `__typename`, `id` and
 * `revision`. Where events later than the answer's position were applied already, its lists may lack what those events told: apply them
 * again, which never harms, as by a subscription that begins at its position.
 */
export function writeResult<Data, Variables extends object>(state: State, result: Result<Data, Variables>): State {
  const draft = new Draft(state);
  const selection = new Selection(result.document, result.variables);
  const fields = takeIn(draft, selection, selection.root, result.data as Readonly<Record<string, unknown>>);
  // What a mutation answers is no field of anything: only its objects are known from now on.
  if (selection.isQuery) draft.put('Query', fields);
  return draft.finish();
}
