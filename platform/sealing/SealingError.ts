/** Words cannot be sealed or opened: the person has no key, or the sealed text is not what was sealed. */
export class SealingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SealingError';
  }
}
