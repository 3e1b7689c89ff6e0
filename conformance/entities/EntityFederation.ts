import type { TestedFederation } from '../federation/TestedFederation.ts';
import type { EntityKey } from './EntityKey.ts';

/** A federation of the audit, with subgraphs besides that tell its entities by their keys. */
export type EntityFederation = TestedFederation & { readonly keys: readonly EntityKey[] };
