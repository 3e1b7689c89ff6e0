import { ToolError } from './ToolError.ts';

/** There is nothing for a tool to work on. @param where its directory, or how it would be called */
export class NoInstallationError extends ToolError {
  constructor(where: string) {
    super(`there is no installation in ${where}`);
  }
}
