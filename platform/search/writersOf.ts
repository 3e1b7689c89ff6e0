import type { SearchDocument } from '../ports/SearchIndex.ts';

/** The persons whose words a document holds, each once. */
export function writersOf({ body }: SearchDocument): ReadonlySet<string> {
  return new Set([body?.title, body?.text].flatMap((words) => words?.by ?? []));
}
