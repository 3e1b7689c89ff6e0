import type { GraphQLFormattedError } from 'graphql';

/**
 * What the API told instead of an answer. `code` is stable and for programs: one of the codes of the API, like NOT_FOUND or FORBIDDEN, or
 * one of the client's own: CLOSED (this client was closed) and BAD_REQUEST (the two do not understand each other).
 */
export class ApiError extends Error {
  readonly code: string;
  /** What else the API tells for programs, like `fields` of BAD_USER_INPUT or `retryAfter`, in seconds, of OVERLOADED and RATE_LIMITED. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Where in the answer it happened; empty where the operation was not run at all. */
  readonly path: readonly (string | number)[];
  /** What was answered beside the error; null where nothing was. */
  readonly data: unknown;

  constructor(
    code: string,
    message: string = code,
    told: Partial<Pick<ApiError, 'details' | 'path' | 'data'>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ApiError';
    this.code = code;
    this.details = told.details ?? {};
    this.path = told.path ?? [];
    this.data = told.data ?? null;
  }

  /** The error that a GraphQL error is. `data` is what came beside it. */
  static from(error: GraphQLFormattedError | undefined, data: unknown = null): ApiError {
    const { code = 'INTERNAL_SERVER_ERROR', ...details } = error?.extensions ?? {};
    return new ApiError(String(code), error?.message, { details, path: error?.path ?? [], data });
  }
}
