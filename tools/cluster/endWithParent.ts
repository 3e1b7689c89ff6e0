import { spawnSync } from 'node:child_process';

const SETPRIV = 'setpriv';
const TERM_AT_DEATH = ['--pdeathsig=TERM', '--'] as const;
/** Whether the machine has one that can; null before it was tried. */
let canSet: boolean | null = null;

/**
 * A command that is told to end, as by SIGTERM, when the process that runs it is gone, whatever ended that (prctl(2) PR_SET_PDEATHSIG).
 * Where there is no `setpriv` that can, which is part of util-linux, it is the command as it was.
 */
export function endWithParent(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  canSet ??= spawnSync(SETPRIV, [...TERM_AT_DEATH, process.execPath, '--version']).status === 0;
  return canSet ? [SETPRIV, ...TERM_AT_DEATH, ...command] : command;
}
