import { openSocket } from '@c18n/gateway/testing/openSocket';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Topics } from '../events/Topics.ts';
import { clientSchemaOf } from '../federation/clientSchemaOf.ts';
import { startOurs } from '../servers/startOurs.ts';
import { askEntity } from './askEntity.ts';
import { casesOf } from './casesOf.ts';
import { entityFederations } from './entityFederations.ts';
import { hearEntity } from './hearEntity.ts';
import { openEntityFederation } from './openEntityFederation.ts';

describe('an event is what a query for the same entity answers', () => {
  test.each(Object.keys(entityFederations))('%s', async (name) => {
    const federation = await openEntityFederation(name);
    const schema = clientSchemaOf(federation);
    const topics = new Topics();
    await using server = await startOurs(federation, topics);
    const client = await openSocket(server.socketUrl);
    const cases = casesOf(schema, federation.keys);
    expect(cases.length).toBeGreaterThan(federation.keys.length);
    for (const [number, one] of cases.entries()) {
      expect(validate(schema, parse(`{ ${one.field}(index: 0) { ${one.selection} } }`)), one.name).toEqual([]);
      const asked = await askEntity(server, one);
      expect(asked.data, one.name).not.toBeNull();
      expect(await hearEntity(client, topics, `${number}`, one), one.name).toEqual(asked);
    }
    client.socket.close();
  });
});
