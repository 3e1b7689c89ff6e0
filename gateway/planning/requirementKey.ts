/** What tells a field of a subgraph apart. */
export function requirementKey(subgraph: string, type: string, field: string): string {
  return `${subgraph} ${type}.${field}`;
}
