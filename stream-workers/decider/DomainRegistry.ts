import type { Collection } from '@c18n/platform/domain/defineCollection';
import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import type { Fold, Views } from '@c18n/platform/domain/defineViews';

/** All commands, folds and collections of the domains, by name. */
export type DomainRegistry = {
  readonly commands: ReadonlyMap<string, CommandDefinition>;
  readonly folds: ReadonlyMap<string, Fold>;
  readonly collections: readonly Collection[];
  /** The stream that a collection belongs to. */
  readonly streamOf: (collection: string) => string | undefined;
};

/** Puts the domains together. @throws Error where two of them use one name */
export function createDomainRegistry(
  domains: readonly { readonly commands: readonly CommandDefinition[]; readonly views: Views }[],
): DomainRegistry {
  const collections = byName(
    domains.flatMap(({ views }) => views.collections),
    (collection) => collection.name,
  );
  return {
    commands: byName(
      domains.flatMap(({ commands }) => commands),
      (command) => command.type,
    ),
    folds: byName(
      domains.flatMap(({ views }) => views.folds),
      (fold) => fold.definition.type,
    ),
    collections: [...collections.values()],
    streamOf: (collection) => collections.get(collection)?.stream,
  };
}

function byName<Item>(items: readonly Item[], name: (item: Item) => string): ReadonlyMap<string, Item> {
  const named = new Map(items.map((item) => [name(item), item]));
  if (named.size < items.length) {
    const twice = items.map(name).filter((one, index, all) => all.indexOf(one) !== index);
    throw new Error(`defined twice: ${twice.join(', ')}`);
  }
  return named;
}
