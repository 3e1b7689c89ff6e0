import { CodedError } from '@c18n/platform/errors/CodedError';
import {
  type FieldNode,
  GraphQLError,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { FederatedOperation, Federation } from '../federation/Federation.ts';
import { checkCost } from '../limits/checkCost.ts';
import { requireWellFormed } from '../limits/requireWellFormed.ts';
import { groupKeyOf } from './groupKeyOf.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';
import type { ViewerDependence } from './ViewerDependence.ts';

/**
 * Prepares a valid subscription.
 *
 * @param key tells the document's text apart from others
 * @throws CodedError TOO_COSTLY, BAD_USER_INPUT
 */
export function prepareSubscription(
  federation: Federation,
  operation: FederatedOperation & { readonly definition: OperationDefinitionNode; readonly key: string },
  limits: { readonly cost: number; readonly defaultPageSize: number },
  dependence: Pick<ViewerDependence, 'in'>,
): PreparedSubscription {
  const { schema } = federation;
  const { definition, document } = operation;
  requireWellFormed(operation.variables);
  const coerced = getVariableValues(schema, definition.variableDefinitions ?? [], operation.variables, {
    maxErrors: 1,
    hideSuggestions: federation.hideSuggestions,
  });
  if (coerced.errors !== undefined) throw badInput(coerced.errors[0]);
  const variables = coerced.coerced;
  const cost = checkCost({ schema, document, definition, variables, ...limits }, limits.cost);
  const node = rootField(operation);
  const field = schema.getSubscriptionType()?.getFields()[node.name.value];
  if (field === undefined) throw new CodedError('BAD_USER_INPUT', 'There is no such subscription.');
  try {
    const args = getArgumentValues(field, node, variables);
    const key = groupKeyOf({ document, definition, variables });
    const plan = federation.plan(operation, operation.key);
    return { operation, key, viewerDependent: dependence.in(document), field: field.name, args, plan, cost };
  } catch (error) {
    throw error instanceof GraphQLError ? badInput(error) : error;
  }
}

/** Validation has seen to it that there is exactly one, perhaps within fragments. */
function rootField({ definition, document }: { definition: OperationDefinitionNode } & FederatedOperation): FieldNode {
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

function badInput(error: GraphQLError | undefined): CodedError {
  return new CodedError('BAD_USER_INPUT', error?.message);
}
