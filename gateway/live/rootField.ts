import { CodedError } from '@c18n/platform/errors/CodedError';
import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';

/** The root field of a valid subscription: there is exactly one, perhaps within fragments. @throws CodedError BAD_USER_INPUT where nothing is selected */
export function rootField(definition: OperationDefinitionNode, document: DocumentNode): FieldNode {
  const sets = [definition.selectionSet];
  for (const set of sets) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) sets.push(selection.selectionSet);
      else {
        const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
        const spread = fragments.find((one) => one.name.value === selection.name.value);
        if (spread !== undefined) sets.push(spread.selectionSet);
      }
    }
  }
  throw new CodedError('BAD_USER_INPUT', 'The subscription selects nothing.');
}
