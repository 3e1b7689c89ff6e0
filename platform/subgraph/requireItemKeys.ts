import { badInput } from '../errors/badInput.ts';
import { textProblem } from '../text/text.ts';

/** So many items a mutation takes at once. */
const ITEMS_AT_ONCE = 500;

/**
 * Checks the keys of a batch's items: 1 to 200 characters on one line, no key twice, and no more than 500 items.
 *
 * @param field the input field that the items are in
 * @throws CodedError BAD_USER_INPUT
 */
export function requireItemKeys(field: string, items: readonly { readonly key: string }[]): void {
  if (items.length > ITEMS_AT_ONCE) throw badInput(field, `must be at most ${ITEMS_AT_ONCE}`);
  if (new Set(items.map(({ key }) => key)).size < items.length)
    throw badInput(field, 'must not have the same key twice');
  for (const [index, { key }] of items.entries()) {
    const problem = textProblem(key, { min: 1, max: 200, lines: false });
    if (problem !== null) throw badInput(`${field}.${index}.key`, problem);
  }
}
