import type { LiveSource } from '@c18n/platform/live/LiveField';
import { tellTypingBy } from '@c18n/platform/live/tellTypingBy';
import { silentLog } from '@c18n/platform/logging/Log';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import { World } from '../../../testing/World.ts';
import type { GroupMember } from '../../GroupMember.ts';
import { Hub } from '../../Hub.ts';
import { ActivityQueue } from '../ActivityQueue.ts';
import { ActivityRooms } from '../ActivityRooms.ts';

const activity: NonNullable<LiveSource['activity']> = {
  event: ({ typing, present }) => ({ __typename: `${typing} in ${present}` }),
  isShown: true,
  ends: ({ type, actor }) => (type === 'Said' ? [actor] : []),
};
const source: LiveSource = {
  ...{ stream: 'conversations', place: 'hall', event: () => null, allowed: async () => true, activity },
  rights: { places: ['house'], touched: () => [] },
};

/** The rooms of one gateway. `look` has somebody look at the hall; what they are told is like `ada,bob in eve`: who is writing, and who is there. */
export function openLooks(ephemera: Pick<Ephemera, 'publish' | 'subscribe'>) {
  const world = new World();
  const hub = new Hub({ heads: world.heads(), ring: { facts: 10, characters: 1e6 }, concerns: () => [] });
  world.publish = (facts) => hub.accept(facts);
  const rooms = new ActivityRooms({ ephemera, hub, log: silentLog });
  const look = (person: string, isShown = true, isCurrent = () => true) => {
    const told: string[] = [];
    const wake = async () => {
      for (let event = await queue.take(); event !== null; event = await queue.take())
        if ('__typename' in event.event) told.push(event.event.__typename);
    };
    const one = { ...activity, isShown };
    const queue: ActivityQueue = new ActivityQueue({ rooms, source, activity: one, start: 0, now: () => 0, wake });
    const member = { person, isCurrent } as unknown as GroupMember;
    queue.join(member);
    const leave = () => {
      queue.part(member);
      queue.close();
    };
    return { told, leave };
  };
  return { world, look, tellTyping: tellTypingBy(ephemera) };
}
