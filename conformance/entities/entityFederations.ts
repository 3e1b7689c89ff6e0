import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKey } from './EntityKey.ts';

const file = join(import.meta.dirname, 'entities.json');

/** The keys and entities of each federation of the audit, by its name. */
export const entityFederations: Readonly<Record<string, readonly EntityKey[]>> = JSON.parse(readFileSync(file, 'utf8'));
