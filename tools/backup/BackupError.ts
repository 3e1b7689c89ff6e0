import { ToolError } from '../ToolError.ts';

/** Why a backup can not be made or brought back. */
export class BackupError extends ToolError {}
