import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { isDiskFull } from '@c18n/platform/store/isDiskFull';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { DirectoryInUseError } from './lockDirectory.ts';

/** What the operating system says where a disk, a right or an address is missing (errno(3)), and SQLite where it could not open or write. */
const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EMFILE', 'EADDRINUSE', 'EADDRNOTAVAIL'];
const SQLITE = 'ERR_SQLITE_ERROR';

/** Why the machine does not let a server start, as a sentence for who started it; null where it is the server's own fault. */
export function startProblem(error: unknown): string | null {
  if (error instanceof ConfigurationError || error instanceof DirectoryInUseError) return error.message;
  if (error instanceof StoreUnavailableError) {
    const why = error.fault === 'full' ? 'the disk is full' : 'the data cannot be opened';
    return `c18n cannot start, because ${why}: ${error.message}`;
  }
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const isMachine = isDiskFull(error) || (typeof code === 'string' && (codes.includes(code) || code === SQLITE));
  return isMachine ? `c18n cannot start: ${message}` : null;
}
