import { describe, expect, test } from 'vitest';
import { ConfigurationError } from './ConfigurationError.ts';
import { readConfiguration } from './readConfiguration.ts';
import { settings } from './settings.ts';

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  test('holds for everything where nothing is set', () => {
    expect(readConfiguration({})).toMatchObject({
      ...{ host: '127.0.0.1', port: 4000, dataDirectory: './data', secret: null, partitions: 4 },
      ...{ tokenTtl: 7 * 86_400_000, pageSize: 10, playground: true, introspection: true, logLevel: 'info' },
    });
  });

  test('is what the environment says', () => {
    const secret = 'a secret that nobody could guess';
    expect(
      readConfiguration({ PORT: '0', PLAYGROUND: 'false', TOKEN_TTL: '15m', LOG_LEVEL: 'debug', SECRET: secret }),
    ).toMatchObject({ port: 0, playground: false, tokenTtl: 900_000, logLevel: 'debug', secret });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '', SECRET: '' })).toMatchObject({ port: 4000, secret: null });
  });

  test('tells all problems at once, by name', () => {
    expect(
      problemsOf({ PORT: '70000', PLAYGROUND: 'yes', TOKEN_TTL: '7 days', LOG_LEVEL: 'loud', PAGE_SIZE: '0' }),
    ).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'TOKEN_TTL must be a time span like 90s, 15m, 12h or 7d',
      'PAGE_SIZE must be a whole number from 1 to 100',
      'PLAYGROUND must be true or false',
      'LOG_LEVEL must be one of debug, info, warn, error, silent',
    ]);
  });

  test.each(['4e3', '-1', ' 4000', '0x10', '1.5', '99999999999999999999'])('takes no %j for a port', (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(1);
  });

  test('takes addresses and networks for proxies', () => {
    const TRUSTED_PROXIES = 'loopback, 192.0.2.1,10.0.0.0/8,2001:db8::/32';
    const trustedProxies = ['loopback', '192.0.2.1', '10.0.0.0/8', '2001:db8::/32'];
    expect(readConfiguration({ TRUSTED_PROXIES })).toMatchObject({ trustedProxies });
    expect(readConfiguration({}).trustedProxies).toBeNull();
  });

  test.each(['true', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0/8', '2001:db8::/129', '192.0.2.1,', 'proxy.example'])(
    'takes no %j for proxies',
    (TRUSTED_PROXIES) => {
      expect(problemsOf({ TRUSTED_PROXIES })).toHaveLength(1);
    },
  );

  test('takes origins, or all', () => {
    const ALLOWED_ORIGINS = 'https://app.example.org, http://localhost:5173';
    const allowedOrigins = ['https://app.example.org', 'http://localhost:5173'];
    expect(readConfiguration({ ALLOWED_ORIGINS })).toMatchObject({ allowedOrigins });
    expect(readConfiguration({ ALLOWED_ORIGINS: '*' })).toMatchObject({ allowedOrigins: ['*'] });
    expect(readConfiguration({}).allowedOrigins).toBeNull();
  });

  test.each([
    ...['app.example.org', 'https://app.example.org/', 'https://app.example.org/app', 'https://App.example.org'],
    ...[
      'https://app.example.org:443',
      'https://*.example.org',
      'https://app.example.org,',
      '*,https://app.example.org',
    ],
    ...['https://user@app.example.org', 'ftp://app.example.org', 'null', 'true'],
  ])('takes no %j for origins', (ALLOWED_ORIGINS) => {
    expect(problemsOf({ ALLOWED_ORIGINS })).toEqual([expect.stringMatching(/^ALLOWED_ORIGINS must be origins like/)]);
  });

  test('does not repeat a secret that is too short', () => {
    const [problem] = problemsOf({ SECRET: 'hunter2' });
    expect(problem).toContain('SECRET');
    expect(problem).not.toContain('hunter2');
  });

  test('every setting has a description, a variable of its own, and a standard that is right', () => {
    const all = Object.values(settings);
    expect(new Set(all.map(({ variable }) => variable)).size).toBe(all.length);
    for (const { variable, description } of all) expect(description, variable).toMatch(/\.$/);
    expect(problemsOf({})).toEqual([]);
  });
});
