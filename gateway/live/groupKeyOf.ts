import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';
import { rootField } from './rootField.ts';

/** What two subscriptions must have in common to have the same results: all but whose they are, and where they begin. */
export type GroupKeyParts = {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** As they are coerced, in the order of their definitions. */
  readonly variables: Readonly<Record<string, unknown>>;
};

type Normalised = { readonly text: string; readonly starts: ReadonlySet<string> };

/** The argument that says where a subscription begins. */
const START = 'after';

/** Documents are parsed once and kept by the gateway; what is found out about one is kept for as long. */
const known = new WeakMap<OperationDefinitionNode, Normalised>();

/**
 * The key of an operation's results. The operation's name, the layout of its text and the position that it begins at make no difference.
 *
 * @returns 22 characters
 */
export function groupKeyOf({ document, definition, variables }: GroupKeyParts): string {
  const { text, starts } = known.get(definition) ?? normalise(document, definition);
  const entries = Object.entries(variables).filter(([name]) => !starts.has(name));
  return createHash('sha256')
    .update(JSON.stringify([text, entries]))
    .digest('base64url')
    .slice(0, 22);
}

function normalise(document: DocumentNode, definition: OperationDefinitionNode): Normalised {
  const { name: _, ...unnamed } = definition;
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const alone: DocumentNode = { ...document, definitions: [unnamed, ...fragments] };
  const normalised = { text: print(alone), starts: startVariables(definition, alone) };
  known.set(definition, normalised);
  return normalised;
}

/** The variables that say where to begin, and nothing else: what has a field of its own begin there makes a difference. */
function startVariables(definition: OperationDefinitionNode, document: DocumentNode): ReadonlySet<string> {
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
  });
  const start = rootField(definition, document).arguments?.find(({ name }) => name.value === START)?.value;
  const isStart = start?.kind === Kind.VARIABLE && uses.get(start.name.value) === 1;
  return new Set(isStart ? [start.name.value] : []);
}
