import { constants } from 'node:os';

/** libuv has no name for an exhausted quota, so `code` does not tell it. */
const { EDQUOT } = constants.errno;

/** Whether the operating system refused to write because the disk is full, or what its user may have of it (errno(3)). */
export function isDiskFull(error: unknown): boolean {
  const { code, errno } = (error ?? {}) as { readonly code?: unknown; readonly errno?: unknown };
  return code === 'ENOSPC' || errno === -EDQUOT;
}
