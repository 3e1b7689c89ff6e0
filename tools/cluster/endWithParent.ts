import { spawnSync } from 'node:child_process';

const SETPRIV = ['setpriv', '--pdeathsig=TERM', '--'] as const;

/**
 * A command that is told to end, as by SIGTERM, when the process that runs it is gone, whatever ended that (prctl(2) PR_SET_PDEATHSIG).
 * Where there is no `setpriv` that can, which is part of util-linux, it is the command as it was.
 */
export function endWithParent(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  canSet ??= spawnSync(SETPRIV[0], [...SETPRIV.slice(1), process.execPath, '--version']).status === 0;
  return canSet ? [...SETPRIV, ...command] : command;
}

let canSet: boolean | null = null;
