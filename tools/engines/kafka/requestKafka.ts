import { once } from 'node:events';
import { connect } from 'node:net';
import { KafkaReader } from './KafkaReader.ts';

/**
 * Sends one request to a broker on a connection of its own.
 *
 * @param address `host:port`
 * @param key the number of the API, and `version` its version, which must be a flexible one
 * @returns what follows the response's correlation id
 * @throws Error where the broker is not there or closes the connection
 */
export async function requestKafka(
  address: string,
  { key, version, body }: { readonly key: number; readonly version: number; readonly body: Buffer },
  signal: AbortSignal,
): Promise<KafkaReader> {
  const { hostname, port } = new URL(`kafka://${address}`);
  const socket = connect({ host: hostname, port: Number(port), signal });
  try {
    await once(socket, 'connect');
    socket.write(framed(Buffer.concat([header(key, version), body])));
    let received = Buffer.alloc(0);
    for await (const chunk of socket) {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 4 && received.length >= 4 + received.readInt32BE(0)) {
        const response = new KafkaReader(received.subarray(4));
        response.int32(); // the correlation id: there is but one request
        return response;
      }
    }
    throw new Error(`${address} closed the connection without an answer`);
  } finally {
    socket.destroy();
  }
}

/** The header of a request, version 2: key, version, correlation id 1, client id "c18n", no tagged fields. */
function header(key: number, version: number): Buffer {
  const client = Buffer.from('c18n');
  const fixed = Buffer.alloc(10);
  fixed.writeInt16BE(key, 0);
  fixed.writeInt16BE(version, 2);
  fixed.writeInt32BE(1, 4);
  fixed.writeInt16BE(client.length, 8);
  return Buffer.concat([fixed, client, Buffer.of(0)]);
}

/** A message with its length before it. */
function framed(message: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(message.length);
  return Buffer.concat([length, message]);
}
