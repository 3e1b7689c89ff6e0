import { isDeepStrictEqual } from 'node:util';
import { openSocket } from '@c18n/gateway/testing/openSocket';
import { Topics } from '../events/Topics.ts';
import { clientSchemaOf } from '../federation/clientSchemaOf.ts';
import type { Outcome } from '../Outcome.ts';
import type { RunningServer, StartServer } from '../servers/TestedServer.ts';
import { within } from '../within.ts';
import { askEntity } from './askEntity.ts';
import { casesOf } from './casesOf.ts';
import type { EntityCase } from './EntityCase.ts';
import { hearEntity } from './hearEntity.ts';
import { openEntityFederation } from './openEntityFederation.ts';

/** Tries a gateway with all entities of a federation of the audit. @param name of the federation */
export async function tryEntities(start: StartServer, name: string): Promise<readonly Outcome[]> {
  const federation = await openEntityFederation(name);
  const topics = new Topics();
  await using server = await start(federation, topics);
  const outcomes: Outcome[] = [];
  for (const one of casesOf(clientSchemaOf(federation), federation.keys)) {
    outcomes.push(await tryEntity(server, topics, one));
  }
  return outcomes;
}

async function tryEntity(server: RunningServer, topics: Topics, one: EntityCase): Promise<Outcome> {
  const feature = one.isWithin ? 'an entity, and a list of them, within an event' : 'an entity as the event';
  // A connection for each: one that was left in disorder says nothing about the next.
  const client = await openSocket(server.socketUrl);
  try {
    const asked = await within(askEntity(server, one));
    const heard = await within(hearEntity(client, topics, 'told', one));
    if (isDeepStrictEqual(asked, heard)) return { feature, name: one.name, result: 'right' };
    const why = `asked ${JSON.stringify(asked)}, heard ${JSON.stringify(heard)}`;
    return { feature, name: one.name, result: 'wrong', why };
  } catch (error) {
    return { feature, name: one.name, result: 'wrong', why: String(error) };
  } finally {
    client.socket.terminate();
  }
}
