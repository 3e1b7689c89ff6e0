import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket as OfPackage } from 'ws';
import { connect } from './connect.ts';
import { webSocketOf } from './webSocketOf.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test("it connects with what was given, else with the runtime's own", () => {
  expect(webSocketOf({ webSocket: OfPackage })).toBe(OfPackage);
  expect(webSocketOf({})).toBe(WebSocket);
});

test('where there is none, one is told which to give', () => {
  vi.stubGlobal('WebSocket', undefined);
  expect(() => connect({ url: 'http://127.0.0.1:1/graphql' })).toThrow(
    /There is no WebSocket here .* connect\({ url, webSocket: WebSocket }\)/,
  );
});

test.each([{ WebSocket: OfPackage }, class {}, 'ws'])('what is no such class is refused', (webSocket) => {
  expect(() => connect({ url: 'http://127.0.0.1:1/graphql', webSocket })).toThrow(/`webSocket` is no class/);
});
