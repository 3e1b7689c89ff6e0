import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** The subgraphs, in the order in which they are composed. */
const subgraphs = ['users', 'communities', 'posts', 'messages', 'notifications', 'discovery'] as const;

const schema = (name: string) => new URL(`../../schema/${name}`, import.meta.url);

/**
 * Composes `schema/*.graphql` into `schema/supergraph.graphql`, which is committed and reviewed as a difference. With `--check` it only
 * compares, and fails where the committed one is not what would be composed.
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
  const committed = await readFile(schema('supergraph.graphql'), 'utf8').catch(() => '');
  const composed = `${supergraphSdl}\n`;
  if (process.argv.includes('--check')) {
    if (committed !== composed) {
      console.error('schema/supergraph.graphql is not what the subgraphs compose to: npm run compose');
      process.exitCode = 1;
    }
  } else if (committed !== composed) {
    await writeFile(schema('supergraph.graphql'), composed);
    console.log('schema/supergraph.graphql is written');
  }
}
