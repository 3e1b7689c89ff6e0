import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './fragmentsOf.ts';

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
  /** What is written of them, without what is in them: so long is what subgraphs are sent at most. */
  readonly characters: number;
};

const NOTHING: DocumentMeasure = { depth: 0, nesting: 0, aliases: 0, rootFields: 0, selections: 0, characters: 0 };

/** Measures a document before it is validated: time and memory grow with the text only, whatever fragments spread into. */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, DocumentMeasure>();

  const ofSelection = (selection: SelectionNode): DocumentMeasure => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return wrapped(selection, ofSet(selection.selectionSet));
    if (selection.kind === Kind.FRAGMENT_SPREAD) return wrapped(selection, ofFragment(selection.name.value));
    const inside = ofSet(selection.selectionSet);
    const depth = selection.name.value.startsWith('__') ? 0 : inside.depth;
    const aliases = inside.aliases + (selection.alias === undefined ? 0 : 1);
    return {
      depth: depth + 1,
      nesting: inside.nesting + 1,
      aliases,
      rootFields: 1,
      selections: inside.selections + 1,
      characters: inside.characters + lengthOf(selection),
    };
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

function wrapped(selection: SelectionNode, measure: DocumentMeasure): DocumentMeasure {
  const characters = measure.characters + lengthOf(selection);
  return { ...measure, nesting: measure.nesting + 1, selections: measure.selections + 1, characters };
}

/** How long a selection is without what is selected of it; 0 where its place in the text is not known. */
function lengthOf(selection: SelectionNode): number {
  const { loc } = selection;
  const inside = selection.kind === Kind.FRAGMENT_SPREAD ? undefined : selection.selectionSet;
  return loc === undefined ? 0 : (inside?.loc?.start ?? loc.end) - loc.start;
}

function together(one: DocumentMeasure, other: DocumentMeasure): DocumentMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    nesting: Math.max(one.nesting, other.nesting),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    selections: one.selections + other.selections,
    characters: one.characters + other.characters,
  };
}

function biggest(one: DocumentMeasure, other: DocumentMeasure): DocumentMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    nesting: Math.max(one.nesting, other.nesting),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    selections: Math.max(one.selections, other.selections),
    characters: Math.max(one.characters, other.characters),
  };
}
