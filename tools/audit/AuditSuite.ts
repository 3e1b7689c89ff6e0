import { z } from 'zod';

const testSchema = z.object({
  query: z.string(),
  expected: z.object({ data: z.unknown().optional(), errors: z.boolean().optional() }),
});

const suiteSchema = z.object({
  subgraphs: z.array(z.object({ name: z.string(), url: z.string() })),
  tests: z.array(testSchema),
});

/** One query of the audit, with the data that it has to bring, and whether errors: where that is not said, either is right. */
export type AuditTest = z.infer<typeof testSchema>;

/** A federation of the audit with what is asked of it. */
export type AuditSuite = z.infer<typeof suiteSchema> & { readonly id: string; readonly supergraphSdl: string };

/** All suites that the audit's server has. @param url where it is */
export async function readSuites(url: string): Promise<readonly AuditSuite[]> {
  const ids = z.array(z.string()).parse(await read(`${url}/ids`));
  return await Promise.all(
    ids.map(async (id) => {
      const [subgraphs, tests] = await Promise.all([read(`${url}/${id}/subgraphs`), read(`${url}/${id}/tests`)]);
      const supergraph = await fetch(`${url}/${id}/supergraph`);
      return { id, supergraphSdl: await supergraph.text(), ...suiteSchema.parse({ subgraphs, tests }) };
    }),
  );
}

async function read(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return await response.json();
}
