import type { Fact } from '../../domain/Fact.ts';
import { rowId } from './rowId.ts';

/** A fact as its own document of the ledger. `_id` is its position (`rowId`), `fact` its own id. */
export type FactRow = Omit<Fact, 'id'> & { readonly _id: string; readonly fact: string };

export function factRow({ id, ...fact }: Fact): FactRow {
  return { _id: rowId(fact, fact.number), fact: id, ...fact };
}

export function factOfRow({ _id, fact, ...rest }: FactRow): Fact {
  return { id: fact, ...rest };
}
