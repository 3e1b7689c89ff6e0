/** What a subscription with these arguments follows, whatever position it follows it from. */
export function topicOf(field: string, { after: _after, ...args }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([field, args]);
}
