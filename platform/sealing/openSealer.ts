import type { Ephemera } from '../ports/Ephemera.ts';
import type { KeyStore } from '../ports/KeyStore.ts';
import { createSealer } from './createSealer.ts';
import { ERASURE_CHANNEL } from './erasureChannel.ts';
import type { Sealer } from './Sealer.ts';

/**
 * The sealer of a process: it forgets a key as soon as any process tells that it was destroyed, and where that message is lost, after
 * `KEY_AGE`.
 *
 * @param now a clock in milliseconds
 */
export function openSealer(
  { keys, ephemera }: { readonly keys: Pick<KeyStore, 'read'>; readonly ephemera: Pick<Ephemera, 'subscribe'> },
  now: () => number,
): Sealer & { readonly close: () => void } {
  const { forget, ...sealer } = createSealer(keys, now);
  return { ...sealer, close: ephemera.subscribe(ERASURE_CHANNEL, forget) };
}
