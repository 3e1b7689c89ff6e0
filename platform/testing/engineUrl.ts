/**
 * The address of a real engine, for its adapter's tests.
 *
 * @throws Error where the variable is absent: a suite that is left out must not look like one that passed
 */
export function engineUrl(variable: 'ELASTICSEARCH_URL' | 'KAFKA_BROKERS' | 'MONGODB_URL' | 'REDIS_URL'): string {
  const url = process.env[variable];
  if (url === undefined || url === '')
    throw new Error(`${variable} is not set: use \`npm run test:engines\`, or set it`);
  return url;
}
