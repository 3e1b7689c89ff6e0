import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLField, getNamedType, parse } from 'graphql';
import { apiSchema } from './apiSchema.ts';
import { type Followed, type FollowedName, followed } from './followed.ts';
import { SelectionWriter } from './SelectionWriter.ts';

type Untyped = TypedDocumentNode<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>;

/** A query of all that a client can know, the subscription that keeps it, and the fields that they select. */
export type Operations = {
  readonly snapshot: Untyped;
  readonly events: Untyped;
  /** Whether they take the id of what is followed. */
  readonly takesId: boolean;
  readonly selected: ReadonlySet<string>;
};

/** The operations that select everything, written from the schema. */
export function operationsOf(name: FollowedName): Operations {
  const { reads }: Followed = followed[name];
  const writer = new SelectionWriter(name, true);
  const queries = apiSchema.getQueryType()?.getFields() ?? {};
  const read = reads.map((field) => callOf(queries[field] as Field, writer));
  const event = apiSchema.getSubscriptionType()?.getFields()[name] as Field;
  const takesId = event.args.some((argument) => argument.name === 'id');
  const told = new SelectionWriter(name, false).of(getNamedType(event.type));
  const id = takesId ? '$id: ID!' : '';
  return {
    snapshot: parse(`query Snapshot${takesId ? `(${id})` : ''} { ${read.join(' ')} }`),
    events: parse(
      `subscription Events(${id} $after: Position) { ${name}(${takesId ? 'id: $id ' : ''}after: $after) ${told} }`,
    ),
    takesId,
    selected: new Set([...writer.selected, ...reads.map((field) => `Query.${field}`)]),
  };
}

type Field = GraphQLField<unknown, unknown>;

function callOf(field: Field, writer: SelectionWriter): string {
  const names = field.args.map(({ name }) => name);
  const given = names.includes('id') ? '(id: $id)' : names.includes('first') ? '(first: 100)' : '';
  return `${field.name}${given} ${writer.of(getNamedType(field.type))}`;
}
