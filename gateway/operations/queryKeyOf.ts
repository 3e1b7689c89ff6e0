import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { FederatedOperation } from '../federation/Federation.ts';
import type { OperationContext } from './OperationContext.ts';

/** Longer keys are not worth their comparison: who sends so much sends something of their own. */
const LONGEST = 4_096;

/**
 * What tells a query apart from all that may have another answer at the same moment: its document, its operation, the variables that this
 * declares, and who asks. All who are not signed in are one; of those who are, each session is by itself, as nearly everything here may look
 * different to somebody else (docs/decisions.md). Null where the answer must not be shared, as a mutation's.
 *
 * @param documentKey what tells the document's text apart from others, like its hash
 */
export function queryKeyOf(
  definition: OperationDefinitionNode,
  { operationName, variables }: FederatedOperation,
  documentKey: string,
  { viewer, telling }: Pick<OperationContext, 'viewer' | 'telling'>,
): string | null {
  if (definition.operation !== OperationTypeNode.QUERY || telling !== null) return null;
  const declared = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  // As they were sent, for a value of a custom scalar may be one that JSON cannot tell from others. Null is not what was left out.
  const sent = declared.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]);
  const scope = viewer === null ? null : [viewer.person, viewer.session];
  const key = textOf([scope, documentKey, operationName, sent]);
  return key === null || key.length > LONGEST ? null : key;
}

/**
 * Null for what has no text of its own: numbers that JSON can read but not write, as 1e999, which would be written like null and make
 * one who sends null wait for the answer to another; and what is nested too deeply, for how deeply a variable is, is up to the client.
 */
function textOf(value: unknown): string | null {
  let isExact = true;
  const watch = (_name: string, part: unknown) => {
    isExact &&= typeof part !== 'number' || (Number.isFinite(part) && !Object.is(part, -0));
    return part;
  };
  try {
    const text = JSON.stringify(value, watch);
    return isExact ? text : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
