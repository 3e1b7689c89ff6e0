/** The consumer group whose members decide. */
export function deciderGroup(namespace: string): string {
  return `${namespace}.deciders`;
}
