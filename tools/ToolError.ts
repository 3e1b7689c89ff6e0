/** Why a tool can not do what it was asked for, as a sentence for who asked. */
export class ToolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}
