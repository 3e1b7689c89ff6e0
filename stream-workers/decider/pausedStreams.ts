import type { Stream } from '@c18n/platform/domain/streams';
import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';

/** Until when, in milliseconds since the epoch, a stream is paused. */
type Paused = { readonly until: number };

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
      const [stored] = await values.read([key]);
      await values.advance([
        { key, version: (stored?.version ?? 0) + 1, value: { until: now() + duration } satisfies Paused },
      ]);
    },
  };
}
