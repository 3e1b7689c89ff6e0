import type { WritableDocuments } from './Documents.ts';
import type { Collection } from './defineCollection.ts';
import type { FactDefinition } from './defineFact.ts';
import type { Fact } from './Fact.ts';

/** How one kind of fact changes documents. Pure; personal fields are sealed here and only copied. */
export type Fold = {
  readonly definition: FactDefinition;
  fold(fact: Fact<object>, documents: WritableDocuments): void;
};

/** A domain's collections and the folds that keep them. */
export type Views = { readonly collections: readonly Collection[]; readonly folds: readonly Fold[] };

/** One fold: `on(PostPublished, (fact, documents) => …)`. */
export function on<Data extends object>(
  definition: FactDefinition<Data>,
  fold: (fact: Fact<Data>, documents: WritableDocuments) => void,
): Fold {
  return { definition, fold: fold as Fold['fold'] };
}
