import type { FactDefinition } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';

/** The data of a fact that is of this kind; null for any other. */
export function dataOf<Data extends object>(definition: FactDefinition<Data>, fact: Fact): Data | null {
  return fact.type === definition.type ? (fact.data as Data) : null;
}
