import type { Base } from '../Base.ts';
import { communityBases } from './communityBases.ts';
import { listBases } from './listBases.ts';
import { messageBases } from './messageBases.ts';
import { personBases } from './personBases.ts';
import { postBases } from './postBases.ts';
import { postImportBases } from './postImportBases.ts';
import { queryBases } from './queryBases.ts';
import { subscriptionBases } from './subscriptionBases.ts';

/** An operation for every field of the schema that takes text; several where no single one can have all of its texts. */
export const bases: readonly Base[] = [
  ...personBases,
  ...communityBases,
  ...postBases,
  ...postImportBases,
  ...messageBases,
  ...queryBases,
  ...listBases,
  ...subscriptionBases,
];
