import { randomUUID } from 'node:crypto';
import type { Stream } from '@c18n/platform/domain/streams';
import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';

/** Until when, in milliseconds since the epoch, a stream is paused, and by which call. */
type Paused = { readonly until: number; readonly by: string };

/** The pauses of streams as all deciders of an installation see them. */
export function pausedStreams(values: LastValueStore, now: () => number) {
  const keyOf = (stream: Stream) => `pause/${stream}`;
  return {
    /** Whether the stream is paused now. */
    isPaused: async (stream: Stream): Promise<boolean> => {
      const [stored] = await values.read([keyOf(stream)]);
      return stored != null && (stored.value as Paused).until > now();
    },
    /** Pauses the stream for so many milliseconds from now; 0 ends the pause. */
    pause: async (stream: Stream, duration: number): Promise<void> => {
      const key = keyOf(stream);
      const written: Paused = { until: now() + duration, by: randomUUID() };
      for (let held: Paused | undefined; held?.by !== written.by; ) {
        const [stored] = await values.read([key]);
        const [now] = await values.advance([{ key, version: (stored?.version ?? 0) + 1, value: written }]);
        // Somebody else may have written in between.
        held = now?.value as Paused | undefined;
      }
    },
  };
}
