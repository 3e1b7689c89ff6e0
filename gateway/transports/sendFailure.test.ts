import { CodedError } from '@c18n/platform/errors/CodedError';
import { silentLog } from '@c18n/platform/logging/Log';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer } from './createHttpServer.ts';
import { sendFailure } from './sendFailure.ts';

test.each([
  { why: 'a bad request', error: new CodedError('BAD_USER_INPUT'), status: 400, code: 'BAD_USER_INPUT' },
  { why: 'a bad token', error: new CodedError('UNAUTHENTICATED'), status: 401, code: 'UNAUTHENTICATED' },
  { why: 'too many requests', error: new CodedError('RATE_LIMITED'), status: 429, code: 'RATE_LIMITED' },
  { why: 'too much work', error: new CodedError('OVERLOADED'), status: 503, code: 'OVERLOADED' },
  { why: 'a store that is away', error: new StoreUnavailableError('unknown', ''), status: 503, code: 'UNAVAILABLE' },
  { why: 'a full disk', error: new StoreUnavailableError('full', ''), status: 503, code: 'STORAGE_FULL' },
  { why: 'a fault', error: new Error('swordfish'), status: 500, code: 'INTERNAL_SERVER_ERROR' },
])('$why is told with the status $status', async ({ error, status, code }) => {
  const app = createHttpServer({ bytes: 1_000, log: silentLog });
  onTestFinished(() => app.close());
  app.get('/', (_request, reply) => sendFailure(reply, error, silentLog));
  const response = await app.inject('/');
  expect(response.statusCode).toBe(status);
  expect(response.json().errors[0].extensions.code).toBe(code);
});
