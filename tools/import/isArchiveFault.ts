import type { ImportProblem } from './ImportProblem.ts';

/** The codes under which importers report what an archive itself lacks. The API has none of these. */
const codes = new Set([
  'ANSWERS_NO_MESSAGE',
  'ANSWERS_SEVERAL',
  'DELETED_POST',
  'EMPTY',
  'NO_LANGUAGE',
  'UNDATED',
  'UNREADABLE',
]);

/** Whether a problem is a fault of the archive, against which importing again does not help; all others are failures of the import. */
export function isArchiveFault({ code }: ImportProblem): boolean {
  return codes.has(code);
}
