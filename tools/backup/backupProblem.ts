import { startProblem } from '@c18n/single-node/startProblem';
import { BackupError } from './BackupError.ts';

/** What a file or an argument that is not there or not understood is told with. */
const codes = ['ENOENT', 'EEXIST', 'EISDIR'];

/** Why a backup can not be made or brought back, as a sentence for who asked for it; null where it is a fault of the program. */
export function backupProblem(error: unknown): string | null {
  if (error instanceof BackupError) return error.message;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const isOurs = typeof code === 'string' && (codes.includes(code) || code.startsWith('ERR_PARSE_ARGS'));
  return isOurs ? String(message) : startProblem(error);
}
