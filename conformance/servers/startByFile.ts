import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { composeFederation } from '../federation/composeFederation.ts';
import { serveFederation } from '../federation/serveFederation.ts';
import type { StartServer } from './TestedServer.ts';

/** How often it is asked which federation it has, in milliseconds. */
const LOOK = 200;

/**
 * Has any gateway take over a federation: its supergraph is written to a file that the gateway reads, and it is waited for until it answers with the
 * federation's name. Where the gateway does not notice that the file is another one, it has to be started again.
 */
export function startByFile(url: string, file: string, progress: (text: string) => void): StartServer {
  const http = url.replace(/^ws/, 'http');
  return async (federation, topics) => {
    const urls = await serveFederation(federation, topics);
    await writeFile(
      file,
      composeFederation(federation, (name) => urls[name] ?? ''),
    );
    progress(`waiting until ${http} has ${federation.name}, which is in ${file}`);
    while ((await nameAt(http)) !== federation.name) await setTimeout(LOOK);
    return { url: http, socketUrl: http.replace('http', 'ws'), [Symbol.asyncDispose]: async () => {} };
  };
}

/** The name of the federation that a gateway has; null where it answers none. */
async function nameAt(url: string): Promise<string | null> {
  const body = JSON.stringify({ query: '{ federation }' });
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const answer = await fetch(url, request).then(
    (response) => response.json() as Promise<{ readonly data?: { readonly federation?: string } }>,
    () => null,
  );
  return answer?.data?.federation ?? null;
}
