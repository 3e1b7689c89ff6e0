import type { Decision } from './defineCommand.ts';

/** The refusal that becomes the error NOT_FOUND: there is nothing with the id in that input field, or nothing the actor may know of. */
export const NOT_FOUND = 'NOT_FOUND!';

/** Decides that an input field names nothing. Not one of the mutation's own refusals: the sender gets the error NOT_FOUND. */
export function notFound(field: string): Decision<never> {
  return { refused: NOT_FOUND as never, fields: [field] };
}
