import type { SearchDocument } from '../../ports/SearchIndex.ts';
import { searchBodyOf, type WrittenBody } from './searchBodyOf.ts';

/** A document for a test, a post unless it is said of what kind. */
export function documentOf(id: string, body: WrittenBody | null, number = 1, kind = 'post'): SearchDocument {
  return { id, kind, number, body: body === null ? null : searchBodyOf(body) };
}
