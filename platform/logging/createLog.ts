import { type DestinationStream, type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';

/** What is never logged, wherever it stands in the fields, down to the third level: credentials, and what persons wrote or are called. */
const REDACTED: readonly string[] = [
  ...['authorization', 'cookie', 'token', 'password', 'newPassword', 'currentPassword', 'passwordHash', 'secret'],
  ...['email', 'userName', 'displayName', 'title', 'text', 'words', 'about', 'location', 'variables', 'input'],
];

/**
 * A log of JSON lines: `level`, `time` (ISO 8601), the fields, and the sentence as `msg`. It is a `Log`.
 *
 * @param level what is logged: this and what is graver
 * @param destination standard output unless given
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: stdSerializers.err, error: stdSerializers.err },
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
