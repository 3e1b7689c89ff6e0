import { CodedError } from '@c18n/platform/errors/CodedError';
import { GraphQLError, getArgumentValues, type OperationDefinitionNode } from 'graphql';
import type { FederatedOperation, Federation } from '../federation/Federation.ts';
import { checkCost } from '../limits/checkCost.ts';
import { requireWellFormed } from '../limits/requireWellFormed.ts';
import { groupKeyOf } from './groupKeyOf.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';
import { rootField } from './rootField.ts';
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
  const coercion = federation.coerce(definition, operation.variables);
  if ('error' in coercion) throw badInput(coercion.error);
  const variables = coercion.coerced;
  const cost = checkCost({ schema, document, definition, variables, ...limits }, limits.cost);
  const node = rootField(definition, document);
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

function badInput(error: GraphQLError): CodedError {
  return new CodedError('BAD_USER_INPUT', error.message);
}
