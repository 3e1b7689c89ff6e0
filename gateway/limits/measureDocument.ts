import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How big a document is, with every fragment counted where it is spread; of several operations, the biggest in each respect. */
export type DocumentMeasure = {
  /** Nested fields. How deep it is below `__schema` and `__type` does not count: graphql-js bounds that itself, but not how wide. */
  readonly depth: number;
  /** Nested selections of every kind, everywhere. */
  readonly nesting: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields, and what they are wrapped in: whoever plans goes through each. */
  readonly selections: number;
};

const NOTHING: DocumentMeasure = { depth: 0, nesting: 0, aliases: 0, rootFields: 0, selections: 0 };

/** Measures a document before it is validated: time and memory grow with the text only, whatever fragments spread into. */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, DocumentMeasure>();

  const ofSelection = (selection: SelectionNode): DocumentMeasure => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return wrapped(ofSet(selection.selectionSet));
    if (selection.kind === Kind.FRAGMENT_SPREAD) return wrapped(ofFragment(selection.name.value));
    const inside = ofSet(selection.selectionSet);
    const depth = selection.name.value.startsWith('__') ? 0 : inside.depth;
    const aliases = inside.aliases + (selection.alias === undefined ? 0 : 1);
    return { depth: depth + 1, nesting: inside.nesting + 1, aliases, rootFields: 1, selections: inside.selections + 1 };
  };
  const ofSet = (set: SelectionSetNode | undefined): DocumentMeasure =>
    (set?.selections ?? []).reduce((sum, one) => together(sum, ofSelection(one)), NOTHING);
  const ofFragment = (name: string): DocumentMeasure => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // Stands in while the fragment is being measured: one that spreads itself ends here, and validation refuses it.
    measured.set(name, NOTHING);
    const measure = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, measure);
    return measure;
  };

  return document.definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ofSet(operation.selectionSet))
    .reduce(biggest, NOTHING);
}

function wrapped(measure: DocumentMeasure): DocumentMeasure {
  return { ...measure, nesting: measure.nesting + 1, selections: measure.selections + 1 };
}

function together(one: DocumentMeasure, other: DocumentMeasure): DocumentMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    nesting: Math.max(one.nesting, other.nesting),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    selections: one.selections + other.selections,
  };
}

function biggest(one: DocumentMeasure, other: DocumentMeasure): DocumentMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    nesting: Math.max(one.nesting, other.nesting),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    selections: Math.max(one.selections, other.selections),
  };
}
