import { type DocumentNode, visit } from 'graphql';
import type { UnsupportedReason } from '../UnsupportedPlan.ts';

/**
 * Why no response of a document is compiled: introspection, and keys that plain objects have already, like `__proto__` and `constructor`.
 * Null where it may be. It is so whatever `@skip` and `@include` leave out, so that it has to be found out only once.
 */
export function unsupportedSelection(document: DocumentNode): UnsupportedReason | null {
  let reason: UnsupportedReason | null = null;
  visit(document, {
    Field: ({ alias, name }) => {
      if (name.value === '__schema' || name.value === '__type') reason = 'introspection';
      else if ((alias ?? name).value in Object.prototype) reason = 'reserved name';
    },
  });
  return reason;
}
