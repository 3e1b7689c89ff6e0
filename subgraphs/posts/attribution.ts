import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { unerased } from '@c18n/platform/subgraph/unerased';
import { people } from '@c18n/users/views';

type AttributedInput = { readonly authorId?: string | null; readonly occurredAt?: number | null };

/**
 * Whose it is and when it happened, where the input says so. The words are sealed under that person's key before anything is decided,
 * so there must be such a person, who was not erased.
 *
 * @throws CodedError NOT_FOUND
 */
export async function attribution(context: SubgraphContext, input: AttributedInput) {
  const authorId = input.authorId ?? null;
  if (authorId !== null && !(await unerased(context, people, [authorId])).has(authorId)) {
    throw new CodedError('NOT_FOUND', undefined, { fields: [{ path: 'authorId', message: 'names nothing' }] });
  }
  return { authorId, occurredAt: input.occurredAt ?? null };
}
