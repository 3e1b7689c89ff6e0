import { createHash } from 'node:crypto';
import { searchIndexDefinition } from './searchIndexDefinition.ts';

/** Another definition is another version: its index is another one, which is filled from the ledger. */
export const searchIndexVersion = createHash('sha256')
  .update(JSON.stringify(searchIndexDefinition))
  .digest('hex')
  .slice(0, 12);
