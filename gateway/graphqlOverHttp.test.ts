import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/startTestGateway.ts';

/** What the specification leaves to servers, and this one does not do: a page of another site could ask by GET, so `csrfPrevention` wants a header. */
const leftOut = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const audits = serverAudits({ url: () => gateway.url });

describe('GraphQL over HTTP (the audits of graphql-http): a server', () => {
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, audit) => {
    const result = await audit.fn();
    const reason = 'reason' in result ? result.reason : '';
    if (leftOut.includes(name)) expect(result.status, 'it does so now').toBe('notice');
    else expect(result.status, reason).toBe('ok');
  });
});
