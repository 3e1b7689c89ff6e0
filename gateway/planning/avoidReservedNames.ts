import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import { freeName } from './freeName.ts';

/**
 * A document in which no alias takes the name of another field that entities are asked for by. The planner would fill in the client's
 * value: `{ product { id: name shippingEstimate } }` asks for the product with the id that its name is.
 *
 * @returns the document, and the client's response names by those in it; the same document where there is nothing to avoid
 */
export function avoidReservedNames(
  document: DocumentNode,
  reserved: ReadonlySet<string>,
): { readonly document: DocumentNode; readonly aliases: ReadonlyMap<string, string> } {
  const taken = new Set<string>();
  const avoided = new Set<string>();
  visit(document, {
    Field: (field) => {
      const name = responseName(field);
      taken.add(name);
      if (name !== field.name.value && reserved.has(name)) avoided.add(name);
    },
  });
  const names = new Map([...avoided].map((name) => [name, aliasFor(name, taken)]));
  if (names.size === 0) return { document, aliases: names };
  const changed = visit(document, {
    Field: (field) => {
      const name = responseName(field) === field.name.value ? undefined : names.get(responseName(field));
      return name === undefined ? undefined : { ...field, alias: { kind: Kind.NAME, value: name } };
    },
  });
  return { document: changed, aliases: new Map([...names].map(([name, other]) => [other, name])) };
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function aliasFor(name: string, taken: Set<string>): string {
  return freeName(`${name.replace(/^_+/, '')}__alias`, taken);
}
