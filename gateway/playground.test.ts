import { describe, expect, test } from 'vitest';
import { startTestGateway } from './testing/startTestGateway.ts';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the playground', () => {
  test('is what a browser gets, with everything that it loads, all from here', async () => {
    await using gateway = await startTestGateway();
    const response = await fetch(gateway.url, { headers: browser });
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    const loaded = addresses.filter((address) => !address.startsWith('data:'));
    expect(loaded.length).toBeGreaterThan(5);
    for (const address of loaded) {
      expect(address.startsWith('/graphql/playground/'), address).toBe(true);
      expect((await fetch(new URL(address, gateway.url))).status, address).toBe(200);
    }
  });

  test.each([{ playground: false }, { introspection: false }])('can be switched off by %o', async (configuration) => {
    await using gateway = await startTestGateway(configuration);
    expect((await fetch(gateway.url, { headers: browser })).status).toBe(400);
    expect((await fetch(`${gateway.url}/playground/graphiql.js`)).status).toBe(404);
  });

  test('does not stand in the way of a query by GET', async () => {
    await using gateway = await startTestGateway();
    const url = `${gateway.url}?query=%7Brooms%7Bid%7D%7D`;
    const response = await fetch(url, { headers: { ...browser, 'apollo-require-preflight': 'yes' } });
    expect(response.headers.get('content-type')).toContain('json');
  });
});
