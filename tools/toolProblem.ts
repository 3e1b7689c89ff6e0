import { startProblem } from '@c18n/single-node/startProblem';
import { ToolError } from './ToolError.ts';

/** What a file or an argument that is not there or not understood is told with. */
const codes = ['ENOENT', 'EEXIST', 'EISDIR'];

/** Why a tool can not do what it was asked for, as a sentence for who asked; null where it is a fault of the program. */
export function toolProblem(error: unknown): string | null {
  if (error instanceof ToolError) return error.message;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const isTheirs = typeof code === 'string' && (codes.includes(code) || code.startsWith('ERR_PARSE_ARGS'));
  return isTheirs ? String(message) : startProblem(error);
}
