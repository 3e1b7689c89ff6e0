import { beforeEach, describe, expect, test } from 'vitest';
import { deriveSecrets } from '../secrets/deriveSecrets.ts';
import { createGatewayCredentials } from './createGatewayCredentials.ts';
import type { GatewayCredentials } from './GatewayCredentials.ts';

const keyOf = (secret: string) => deriveSecrets(secret.padEnd(32, '.')).subgraphs;
const ada = { viewer: { person: 'person_ada', session: 'session_1' }, address: '192.0.2.1' };
const body = '{"query":"{ posts { id } }"}';
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

let time: number;
let gateway: GatewayCredentials;
let subgraph: GatewayCredentials;
beforeEach(() => {
  time = 1_000_000;
  gateway = createGatewayCredentials(keyOf('ours'), () => time);
  subgraph = createGatewayCredentials(keyOf('ours'), () => time);
});
const accept = (credential: string, sent = body, to = 'posts') => subgraph.accept(to, credential, sent);

describe('the credential of a gateway', () => {
  test.each([[ada], [{ viewer: null, address: null }]])('says for whom the request is: %o', (viewer) => {
    expect(accept(gateway.issue('posts', viewer, body))).toEqual(viewer);
  });

  test('is taken once', () => {
    const credential = gateway.issue('posts', ada, body);
    accept(credential);
    expect(() => accept(credential)).toThrow(refused);
    expect(accept(gateway.issue('posts', ada, body))).toEqual(ada);
  });

  test('is of one request to one subgraph', () => {
    expect(() => accept(gateway.issue('posts', ada, body), `${body} `)).toThrow(refused);
    expect(() => accept(gateway.issue('users', ada, body))).toThrow(refused);
  });

  test.each([30_001, -30_001])('does not hold for long, by either clock (%i ms)', (passed) => {
    const credential = gateway.issue('posts', ada, body);
    time += passed;
    expect(() => accept(credential)).toThrow(refused);
  });

  test('stays used for as long as it could hold by any clock', () => {
    time += 30_000;
    const credential = gateway.issue('posts', ada, body);
    time -= 30_000;
    accept(credential);
    time += 59_999;
    expect(() => accept(credential)).toThrow(refused);
  });

  test.each(['', 'x', Buffer.alloc(80).toString('base64url')])('cannot be made up: %s', (credential) => {
    expect(() => accept(credential)).toThrow(refused);
  });

  test('of another installation is none', () => {
    const foreign = createGatewayCredentials(keyOf('theirs'), () => time);
    expect(() => accept(foreign.issue('posts', ada, body))).toThrow(refused);
  });
});
