import type { Fact } from '@c18n/platform/domain/Fact';
import type { LiveEvent, LiveSource } from '@c18n/platform/live/LiveField';
import { UntellableEvent } from './UntellableEvent.ts';

/**
 * The event that a fact is for a subscription; null for one that it does not tell. Never throws: were the stream to end where its domain
 * fails, every client that comes back after the event before would end there again.
 */
export function eventOf(source: Pick<LiveSource, 'event'>, fact: Fact): LiveEvent | UntellableEvent | null {
  try {
    return source.event(fact);
  } catch (error) {
    return new UntellableEvent(error);
  }
}
