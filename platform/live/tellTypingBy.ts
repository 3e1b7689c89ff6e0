import type { Ephemera } from '../ports/Ephemera.ts';
import type { ActivityMessage } from './ActivityMessage.ts';
import { activityChannel } from './activityChannel.ts';

/** Tells that somebody is writing at a place. `lasts`: for so many milliseconds unless it is said again; 0: not any more. */
export type TellTyping = (place: string, person: string, lasts: number) => void;

/** Tells it to whoever looks at the place, at any gateway; it is kept nowhere. */
export function tellTypingBy(ephemera: Pick<Ephemera, 'publish'>): TellTyping {
  return (place, person, lasts) => {
    const message: ActivityMessage = { typing: person, lasts };
    ephemera.publish(activityChannel(place), JSON.stringify(message));
  };
}
