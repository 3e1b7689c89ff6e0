import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';

/** The subgraphs, in the order in which they are composed. */
const subgraphs = ['users', 'communities', 'posts', 'messages', 'notifications', 'discovery'] as const;

const schema = (name: string) => new URL(`../../schema/${name}`, import.meta.url);

/**
 * Composes `schema/*.graphql` into `schema/supergraph.graphql`, which the gateway plans by, and `schema/api.graphql`, which clients see.
 * Both are committed and reviewed as a difference. With `--check` it only compares, and fails where a committed one is not what would be
 * composed.
 */
const shared = await readFile(schema('shared.graphql'), 'utf8');
const services = await Promise.all(
  subgraphs.map(async (name) => ({
    name,
    // Each process says itself where its subgraphs are; this is only a name.
    url: `http://${name}.subgraph.invalid/graphql`,
    typeDefs: parse(`${shared}\n${await readFile(schema(`${name}.graphql`), 'utf8')}`),
  })),
);
const { errors, supergraphSdl } = composeServices(services);
if (supergraphSdl === undefined) {
  for (const error of errors ?? []) console.error(error.message);
  process.exitCode = 1;
} else {
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  await keep('supergraph.graphql', `${supergraphSdl}\n`);
  await keep('api.graphql', `${printSchema(api)}\n`);
}

async function keep(name: string, composed: string): Promise<void> {
  const committed = await readFile(schema(name), 'utf8').catch(() => '');
  if (committed === composed) return;
  if (process.argv.includes('--check')) {
    console.error(`schema/${name} is not what the subgraphs compose to: npm run compose`);
    process.exitCode = 1;
  } else {
    await writeFile(schema(name), composed);
    console.log(`schema/${name} is written`);
  }
}
