import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { commands, endUserGroupMembership } from './commands.ts';

const sdl = parse(readFileSync(fileURLToPath(import.meta.resolve('@c18n/schema/messages.graphql')), 'utf8'));

/** Those that somebody can ask for. */
const fields = commands.filter((command) => command !== endUserGroupMembership);

test.each(fields.map((command: Pick<CommandDefinition, 'type' | 'refusals'>) => [command.type, command.refusals]))(
  'the refusals of %s are those that the schema names',
  (type, refusals) => {
    const field = type.slice(type.lastIndexOf('.') + 1);
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}RefusalCode`;
    const codes = sdl.definitions.flatMap((one) =>
      one.kind === 'EnumTypeDefinition' && one.name.value === name ? (one.values ?? []) : [],
    );
    expect(codes.map((code) => code.name.value).toSorted()).toEqual(Object.keys(refusals).toSorted());
  },
);
