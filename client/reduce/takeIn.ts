import type { SelectionSetNode } from 'graphql';
import type { Draft } from './Draft.ts';
import { fieldKey } from './fieldKey.ts';
import type { SelectedField, Selection } from './Selection.ts';
import type { Fields, List, Value } from './State.ts';

type Data = Readonly<Record<string, unknown>>;
type Sets = readonly SelectionSetNode[];

/** Takes in the fields of an object of an answer: objects with an id go into the draft, and references take their place. */
export function takeIn(draft: Draft, selection: Selection, sets: Sets, data: Data): Fields {
  const typename = typeof data.__typename === 'string' ? data.__typename : undefined;
  const fields = selection
    .fields(sets, typename)
    // A fragment may be on another type than the object's.
    .filter(({ as }) => data[as] !== undefined)
    .map((field) => {
      const given = selection.arguments(field.node);
      return [fieldKey(field.node.name.value, given), valueIn(draft, selection, field, given, data[field.as])] as const;
    });
  return Object.fromEntries(fields);
}

function valueIn(draft: Draft, selection: Selection, field: SelectedField, given: Data, data: unknown): Value {
  if (typeof data !== 'object' || data === null) return data as Value;
  if (Array.isArray(data)) return data.map((one) => valueIn(draft, selection, field, given, one));
  const fields = takeIn(draft, selection, field.sets, data as Data);
  if ('edges' in fields) return listOf(fields, given);
  const { __typename, id, revision } = fields;
  if (typeof __typename !== 'string' || typeof id !== 'string') return { kind: 'embedded', fields };
  const key = `${__typename}:${id}`;
  draft.put(key, fields, typeof revision === 'number' ? revision : undefined);
  return { kind: 'reference', key };
}

function listOf({ edges, pageInfo }: Fields, { after, before }: Data): List {
  return {
    kind: 'list',
    edges: (edges as readonly Value[]).map(embedded),
    pageInfo: embedded(pageInfo ?? null),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  };
}

function embedded(value: Value): Fields {
  const isEmbedded = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'embedded';
  return isEmbedded ? value.fields : {};
}
