import type { ConnectOptions } from './ConnectOptions.ts';

/**
 * The class of the connections to make: the one that was given, else the runtime's own.
 *
 * @throws TypeError where there is neither, or what was given is no such class
 */
export function webSocketOf({ webSocket }: Pick<ConnectOptions, 'webSocket'>): unknown {
  const found = webSocket ?? (globalThis as { readonly WebSocket?: unknown }).WebSocket;
  if (found === undefined)
    throw new TypeError(
      "There is no WebSocket here (Node has one from version 22 on): install the package `ws`, `import WebSocket from 'ws'`, and connect({ url, webSocket: WebSocket }).",
    );
  if (typeof found !== 'function' || !('CONNECTING' in found))
    throw new TypeError('`webSocket` is no class of WebSockets: give the default export of the package `ws`.');
  return found;
}
