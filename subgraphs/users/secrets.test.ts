import { readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';

const { definitions } = parse(readFileSync(new URL('../../schema/users.graphql', import.meta.url), 'utf8'));
const objects = definitions.filter(
  (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
);
const fieldsNamed = (pattern: RegExp) =>
  objects
    .filter(({ name }) => name.value !== 'Mutation')
    .flatMap(({ name, fields }) => fields?.map((field) => `${name.value}.${field.name.value}`) ?? [])
    .filter((field) => pattern.test(field.split('.')[1] ?? ''));

describe('the types of people', () => {
  test('have no field for a password, its hash, a claim’s key or owner, or a session’s version', () => {
    expect(fieldsNamed(/password|hash|credential|key$|owner|sessionVersion/i)).toEqual(['CreatePersonPayload.key']);
  });

  test('have tokens only where a session is started', () => {
    const started = ['RegisterPayload.token', 'SignInPayload.token', 'ChangePasswordPayload.token'];
    expect(fieldsNamed(/token/i)).toEqual(started);
  });

  test('have the email address only where its resolver guards it', () => {
    expect(fieldsNamed(/email/i)).toEqual(['Person.email', 'Viewer.email']);
  });
});
