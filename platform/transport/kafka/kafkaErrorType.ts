/**
 * What the broker said of a request, like `UNKNOWN_TOPIC_OR_PARTITION` (https://kafka.apache.org/protocol#protocol_error_codes); null where the
 * error is none of the broker's. kafkajs wraps such errors, sometimes twice.
 */
export function kafkaErrorType(error: unknown): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('type' in cause && typeof cause.type === 'string') return cause.type;
  }
  return null;
}
