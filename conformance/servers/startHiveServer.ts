import { startHive } from '@c18n/bench/peer/hive/startHive';
import { Workbench } from '@c18n/bench/Workbench';
import type { Topics } from '../events/Topics.ts';
import { composeFederation } from '../federation/composeFederation.ts';
import { serveFederation } from '../federation/serveFederation.ts';
import type { TestedFederation } from '../federation/TestedFederation.ts';
import type { RunningServer } from './TestedServer.ts';

/** Starts Hive Gateway, which is installed for it, over subgraphs in this process. */
export async function startHiveServer(federation: TestedFederation, topics: Topics): Promise<RunningServer> {
  const bench = new Workbench({ environment: process.env, progress: () => {}, profile: null, withHive: true });
  const urls = await serveFederation(federation, topics);
  const supergraphSdl = composeFederation(federation, (name) => urls[name] ?? '');
  const { url } = await startHive(bench, supergraphSdl, { inRust: false, shares: true });
  return { url, socketUrl: url.replace('http', 'ws'), [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() };
}
