/** What a well-formed request asked in vain, as GraphQL's specification has it: what cannot be parsed, is not valid, is not there, or does not fit its type. */
const requestErrors: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * The status of an answer as `application/json`: 200 where its request was well formed, as clients of that type read every other status as
 * that of somebody between (https://graphql.github.io/graphql-over-http/draft/#sec-application-json). As
 * `application/graphql-response+json` it is 400. What was refused otherwise keeps its status.
 *
 * @param body the answer's text
 */
export function legacyStatus(status: number, contentType: unknown, body: unknown): number {
  if (status !== 400 || typeof body !== 'string' || !String(contentType).startsWith('application/json')) return status;
  const { errors = [] } = JSON.parse(body) as { errors?: readonly { extensions?: { code?: string } }[] };
  const isAnswer = errors.length > 0 && errors.every(({ extensions }) => requestErrors.has(extensions?.code ?? ''));
  return isAnswer ? 200 : status;
}
