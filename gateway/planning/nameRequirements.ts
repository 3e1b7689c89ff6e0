import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  stripIgnoredCharacters,
} from 'graphql';
import { joinArgument } from './joinArgument.ts';
import { RequirementNames, type TypeWithFields } from './RequirementNames.ts';
import type { Need, Requirements } from './Requirements.ts';
import { requirementKey } from './requirementKey.ts';

/**
 * A supergraph in which each field that is required with arguments has a name of its own without them. The planner merges fields by
 * name: what one field requires as `price(currency: "USD")`, another one as `price(currency: "EUR")`, and a client asks for with any
 * currency, would be one field of the data. `fillRequirements` makes plans say what was meant.
 */
export function nameRequirements(supergraph: DocumentNode): {
  readonly supergraph: DocumentNode;
  readonly requirements: Requirements;
} {
  const types = typesOf(supergraph);
  const subgraphs = subgraphNames(supergraph);
  const names = new RequirementNames(types);
  const needs = new Map<string, Need>();
  const renamed = mapTypes(supergraph, (type) => {
    const fields = type.fields?.map((field) => {
      const directives = field.directives?.map((directive) => {
        const required = joinArgument(directive, 'requires');
        if (directive.name.value !== 'join__field' || required === null) return directive;
        const need: Need = { names: new Set(), places: new Map() };
        const set = names.rename(fieldSet(required), type.name.value, need);
        if (need.names.size === 0) return directive;
        const subgraph = subgraphs.get(joinArgument(directive, 'graph') ?? '') ?? '';
        needs.set(requirementKey(subgraph, type.name.value, field.name.value), need);
        return withRequires(directive, stripIgnoredCharacters(print(set)).slice(1, -1));
      });
      return { ...field, ...(directives && { directives }) };
    });
    return { ...type, ...(fields && { fields }) };
  });
  const interfaces = new Map([...types].map(([name, type]) => [name, (type.interfaces ?? []).map(nameOf)]));
  return {
    supergraph: names.fields.size === 0 ? supergraph : mapTypes(renamed, (type) => withAdded(type, names.added)),
    requirements: { fields: names.fields, needs, interfaces },
  };
}

/** A type with the new fields: its own, and those of its interfaces. */
function withAdded(type: TypeWithFields, added: RequirementNames['added']): TypeWithFields {
  const owners = [type.name.value, ...(type.interfaces ?? []).map(nameOf)];
  const wanted = new Map(owners.flatMap((owner) => [...(added.get(owner) ?? [])]));
  const fields = [...wanted].flatMap(([name, stoodFor]) => {
    const field = type.fields?.find((one) => one.name.value === stoodFor);
    return field === undefined ? [] : [copyOf(field, name)];
  });
  return { ...type, fields: [...(type.fields ?? []), ...fields] };
}

/** Only where it comes from is the same: other directives may be about its arguments. */
function copyOf(field: FieldDefinitionNode, name: string): FieldDefinitionNode {
  const directives = (field.directives ?? []).filter((directive) => directive.name.value === 'join__field');
  return { kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value: name }, type: field.type, directives };
}

function withRequires(directive: ConstDirectiveNode, value: string): ConstDirectiveNode {
  const given = directive.arguments?.map((one) =>
    one.name.value === 'requires' ? { ...one, value: { kind: Kind.STRING as const, value } } : one,
  );
  return { ...directive, ...(given && { arguments: given }) };
}

function fieldSet(text: string) {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no set of fields: ${text}`);
  return definition.selectionSet;
}

function typesOf({ definitions }: DocumentNode): ReadonlyMap<string, TypeWithFields> {
  return new Map(definitions.filter(hasFields).map((type) => [type.name.value, type]));
}

function mapTypes(document: DocumentNode, change: (type: TypeWithFields) => TypeWithFields): DocumentNode {
  return { ...document, definitions: document.definitions.map((one) => (hasFields(one) ? change(one) : one)) };
}

function hasFields(definition: DocumentNode['definitions'][number]): definition is TypeWithFields {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** The names of the subgraphs, by their values of `join__Graph`. */
function subgraphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).map(({ name, directives = [] }) => {
      const joined = directives.find((directive) => directive.name.value === 'join__graph');
      return [name.value, (joined && joinArgument(joined, 'name')) ?? name.value];
    }),
  );
}

function nameOf({ name }: NamedTypeNode): string {
  return name.value;
}
