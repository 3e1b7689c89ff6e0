import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import type { Sealer } from '@c18n/platform/sealing/Sealer';

/** A command's own words as it brought them, sealed: a fact that repeats them need not seal them again. */
export class SealedWords {
  readonly #wordsOf: string | null;
  readonly #sealed = new Map<string, string>();

  constructor(command: SubmittedCommand, plain: object, definition: CommandDefinition) {
    this.#wordsOf = command.wordsOf;
    for (const field of definition.personalFields) {
      const [open, sealed] = [
        (plain as Record<string, unknown>)[field],
        (command.data as Record<string, unknown>)[field],
      ];
      if (typeof open === 'string' && typeof sealed === 'string') this.#sealed.set(open, sealed);
    }
  }

  seal(person: string, data: object, fields: readonly string[], sealer: Sealer): object {
    const copied: Record<string, string> = {};
    const others: string[] = [];
    for (const field of fields) {
      const text = (data as Record<string, unknown>)[field];
      const known = person === this.#wordsOf && typeof text === 'string' ? this.#sealed.get(text) : undefined;
      if (known === undefined) others.push(field);
      else copied[field] = known;
    }
    return { ...sealer.sealFields(person, data, others), ...copied };
  }
}
