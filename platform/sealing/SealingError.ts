/**
 * Why words could not be sealed or opened. `missing`: the person has no key. `destroyed`: the person was erased. `damaged`: the text was
 * not sealed for this person under this key, or was changed since.
 */
export type SealingFault = 'missing' | 'destroyed' | 'damaged';

/** Words could not be sealed or opened. Trying again does not help. */
export class SealingError extends Error {
  readonly fault: SealingFault;
  readonly person: string;

  constructor(fault: SealingFault, person: string) {
    super(`${sentences[fault]}: ${person}`);
    this.name = 'SealingError';
    this.fault = fault;
    this.person = person;
  }
}

const sentences: Readonly<Record<SealingFault, string>> = {
  missing: 'there is no key of this person',
  destroyed: 'the key of this person was destroyed',
  damaged: 'this was not sealed under the key of this person, or was changed',
};
