import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of `schema/<name>.graphql`. */
export function readSchema(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@c18n/schema/${name}.graphql`)), 'utf8');
}
