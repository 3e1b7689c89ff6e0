import type { GraphQLFormattedError } from 'graphql';

/** An operation that was not run, or a stream that ended, for these reasons, which a client may see as they are. */
export class OperationRefused extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'refused');
    this.name = 'OperationRefused';
    this.errors = errors;
  }
}
