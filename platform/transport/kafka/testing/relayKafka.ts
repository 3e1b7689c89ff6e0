import type { Socket } from 'node:net';
import { FrameReader } from './FrameReader.ts';

/** https://kafka.apache.org/protocol#protocol_api_keys */
const PRODUCE = 0;

/**
 * What becomes of a produce request: it passes; the connection is cut when the broker has answered, before the client hears of it; or an earlier
 * one of the same connection comes once more behind it, of which the client hears nothing.
 */
export type Treatment = 'pass' | 'cut' | 'repeat';

/**
 * Relays between a client and a broker.
 *
 * @param treat asked for each produce request
 * @param treated told what was done but passing
 */
export function relayKafka(
  client: Socket,
  broker: Socket,
  treat: () => Treatment,
  treated: (treatment: Treatment) => void,
): void {
  const end = () => {
    client.destroy();
    broker.destroy();
  };
  for (const socket of [client, broker]) socket.on('close', end).on('error', end);
  const [unheard, heard] = [new Set<number>(), new Set<number>()];
  let former: Buffer | null = null;
  // A request begins with its API (2 bytes), its version (2) and its correlation id (4); a response with the latter.
  const requests = new FrameReader((frame) => {
    broker.write(frame);
    if (frame.readInt16BE(4) !== PRODUCE) return;
    const treatment = treat();
    if (treatment === 'cut') unheard.add(frame.readInt32BE(8));
    if (treatment === 'repeat') {
      broker.write(former ?? frame);
      treated('repeat');
    }
    former = frame;
  });
  const responses = new FrameReader((frame) => {
    const id = frame.readInt32BE(4);
    if (unheard.has(id)) {
      treated('cut');
      end();
    } else if (!heard.has(id)) {
      heard.add(id);
      client.write(frame);
    }
  });
  client.on('data', (data) => requests.add(data));
  broker.on('data', (data) => responses.add(data));
}
