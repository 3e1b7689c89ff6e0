import type { StreamPause } from '@c18n/decider/StreamPause';
import { type Stream, streams } from '@c18n/platform/domain/streams';

/** Pauses all streams, one after the other; the pause is intact as long as all of them are. */
export async function pauseAll(pause: (stream: Stream) => Promise<StreamPause>): Promise<StreamPause> {
  const pauses: StreamPause[] = [];
  const end = async () => void (await Promise.all(pauses.map((one) => one.end())));
  try {
    for (const stream of streams) pauses.push(await pause(stream));
  } catch (error) {
    await end();
    throw error;
  }
  return { isIntact: async () => (await Promise.all(pauses.map((one) => one.isIntact()))).every(Boolean), end };
}
