/** The transport could not say whether it took a command on. Repeating it with the same id is safe. */
export class TransportUnavailableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TransportUnavailableError';
  }
}
