/** Where something came to: the key under which it was sent, and the id that it got; null until it has one. */
type Imported = { readonly key: string; id: string | null };

/** What was imported of a dump, by its labels. Ids and keys only, no texts. */
export class ImportedContributions {
  readonly #all = new Map<string, Imported>();

  planned(label: string, key: string): void {
    this.#all.set(label, { key, id: null });
  }

  done(label: string, id: string): void {
    const one = this.#all.get(label);
    if (one !== undefined) one.id = id;
  }

  key(label: string): string | null {
    return this.#all.get(label)?.key ?? null;
  }

  id(label: string): string | null {
    return this.#all.get(label)?.id ?? null;
  }
}
