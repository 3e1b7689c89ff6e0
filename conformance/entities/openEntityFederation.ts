import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'graphql';
import type { AuditSubgraph } from '../audit/subgraph.ts';
import type { EntityFederation } from './EntityFederation.ts';
import { entityFederations } from './entityFederations.ts';
import { stubSubgraphs } from './stubSubgraphs.ts';

const folder = join(import.meta.dirname, '../audit');

/** Reads a federation of the audit. @param name as its folder is called */
export async function openEntityFederation(name: string): Promise<EntityFederation> {
  const keys = entityFederations[name];
  if (keys === undefined) throw new Error(`there is no federation ${name}`);
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.subgraph.ts')).toSorted();
  const audited = await Promise.all(files.map((file) => read(join(folder, name, file))));
  const documents = audited.map(({ typeDefs }) => parse(typeDefs));
  const subgraphs = [
    ...audited.map((subgraph) => ({ ...subgraph, told: [] })),
    ...stubSubgraphs(name, keys, documents),
  ];
  return { name, subgraphs, keys };
}

/** What the audit's files are is not ours to check: they are loaded, and not compiled with the rest. */
async function read(file: string): Promise<AuditSubgraph> {
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { readonly default: AuditSubgraph };
  return loaded.default;
}
