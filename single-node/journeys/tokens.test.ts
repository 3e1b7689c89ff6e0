import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { claimsOf, forgeToken, type TokenClaims } from '../testing/forgeToken.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { notTaken, tryToken } from '../testing/tryToken.ts';

const VIEWER = '{ viewer { person { id } } }';
const SOMEBODY = 'person_01h455vb4pex5vsknk084sn02q';
const SOME_SESSION = 'session_01h455vb4pex5vsknk084sn02q';
let node: TestNode;
let ann: Actor;
let bob: Actor;
let token: string;
let claims: TokenClaims;
beforeAll(async () => {
  node = await startTestNode();
  [ann, bob] = [await Actor.register(node.url, 'ann'), await Actor.register(node.url, 'bob')];
  token = String(ann.token);
  claims = claimsOf(token);
});
afterAll(() => node[Symbol.asyncDispose]());

const partsOf = (text: string) => text.split('.') as [string, string, string];
const joined = (...parts: readonly string[]) => parts.join('.');
/** The same token with the first character of its signature changed. */
function misSigned(): string {
  const [header, payload, signature] = partsOf(token);
  return joined(header, payload, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`);
}
/** The claims of one token under the signature of another. */
function reSigned(said: object): string {
  const [header, , signature] = partsOf(token);
  return joined(header, partsOf(forgeToken(said))[1], signature);
}
const unsigned = () => joined(...partsOf(forgeToken(claims, { header: { alg: 'none' } })).slice(0, 2), '');

const wrong: readonly (readonly [string, () => string])[] = [
  ['that has expired', () => forgeToken({ ...claims, exp: Math.floor(Date.now() / 1_000) - 1 })],
  ['with a changed signature', misSigned],
  ['with changed claims', () => reSigned({ ...claims, ver: 2 })],
  ['with the claims of somebody else', () => reSigned(claimsOf(String(bob.token)))],
  ['without a signature, of the algorithm `none`', unsigned],
  ['with a signature that says to be none', () => forgeToken(claims, { header: { alg: 'none' } })],
  ['of another algorithm', () => forgeToken(claims, { header: { alg: 'HS512' }, hash: 'sha512' })],
  ['of another kind', () => forgeToken(claims, { header: { typ: 'JWT' } })],
  ['of no kind', () => forgeToken(claims, { header: { typ: undefined } })],
  ['with a header that must be understood', () => forgeToken(claims, { header: { crit: ['b64'], b64: false } })],
  ['of another installation', () => forgeToken(claims, { secret: 'the secret of some other installation' })],
  ['of a session that never was', () => forgeToken({ ...claims, jti: SOME_SESSION })],
  ['of somebody who never was', () => forgeToken({ ...claims, sub: SOMEBODY })],
  ['of a session of somebody else', () => forgeToken({ ...claims, jti: claimsOf(String(bob.token)).jti })],
  ['of an earlier version', () => forgeToken({ ...claims, ver: claims.ver - 1 })],
  ['of a later version', () => forgeToken({ ...claims, ver: claims.ver + 1 })],
  ['without a session', () => forgeToken({ ...claims, jti: undefined })],
  ['without an end', () => forgeToken({ ...claims, exp: undefined })],
  ['with a person that is no text', () => forgeToken({ ...claims, sub: { $ne: null } })],
  ['that is no token', () => 'nonsense'],
];

describe('a token is not taken, by no transport,', () => {
  test.each(wrong)('%s', async (_which, make) => {
    expect(await tryToken(node.url, make())).toEqual(notTaken);
  });

  test('that is a position, a cursor or an id', async () => {
    const { data, extensions } = await ann.ask('{ viewer { sessions { pageInfo { endCursor } } } }');
    for (const other of [extensions?.position, data?.viewer?.sessions?.pageInfo?.endCursor, ann.id])
      expect(await tryToken(node.url, String(other))).toEqual(notTaken);
  });

  test('by another scheme', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Basic ${token}` };
    const body = JSON.stringify({ query: VIEWER });
    const response = await fetch(`${node.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('for nothing but what is wrong with it: the right one, signed by hand, is taken', async () => {
    const by = new Actor(node.url, ann.id, forgeToken(claims));
    expect(await by.query(VIEWER)).toEqual({ viewer: { person: { id: ann.id } } });
  });
});
