import { type DocumentNode, parse, visit } from 'graphql';
import { joinArgument } from './joinArgument.ts';

/** The names under which the planner keeps what entities are asked for by: those of the fields in keys and requirements, and of types. */
export function reservedNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(supergraph, {
    Directive: (directive) => {
      if (!directive.name.value.startsWith('join__')) return;
      for (const argument of ['key', 'requires']) {
        const set = joinArgument(directive, argument);
        if (set !== null)
          visit(parse(`{${set}}`, { noLocation: true }), { Field: (field) => void names.add(field.name.value) });
      }
    },
  });
  return names;
}
