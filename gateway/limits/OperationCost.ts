/** What an operation costs and what one may cost: `extensions.cost` of every answer. */
export type OperationCost = { readonly requested: number; readonly limit: number };
