import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

/**
 * Asks a Redis server what it is, with `INFO server`.
 *
 * @param url `redis://[user:password@]host:port`, or `rediss:` for TLS
 * @throws Error where it is not there, or still loads its data
 */
export async function askRedis(url: string, signal: AbortSignal): Promise<string> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const [host, number] = [hostname, Number(port || 6379)];
  const isSecure = protocol === 'rediss:';
  const socket = isSecure ? connectSecurely({ host, port: number }) : connectPlain({ host, port: number });
  const stop = () => socket.destroy(new Error('asked for too long'));
  signal.addEventListener('abort', stop);
  try {
    await once(socket, isSecure ? 'secureConnect' : 'connect');
    const credentials = [username, password].filter((word) => word !== '').map(decodeURIComponent);
    if (credentials.length > 0) socket.write(command('AUTH', ...credentials));
    socket.write(command('INFO', 'server'));
    let received = '';
    for await (const chunk of socket.setEncoding('utf8')) {
      received += chunk;
      const [, version] = /redis_version:(\S+)\r\n/.exec(received) ?? [];
      if (version !== undefined) return `Redis ${version}`;
      const [refusal] = /^-.*(?=\r\n)/m.exec(received) ?? [];
      if (refusal !== undefined) throw new Error(`Redis answers ${refusal}`);
    }
    throw new Error(`${hostname}:${port} closed the connection without an answer`);
  } finally {
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}

/** A command in RESP, the protocol of Redis: an array of strings, each with its length in bytes. */
function command(...words: readonly string[]): string {
  return [`*${words.length}`, ...words.flatMap((word) => [`$${Buffer.byteLength(word)}`, word]), ''].join('\r\n');
}
