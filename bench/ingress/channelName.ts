/** A channel by its number, from 0. */
export function channelName(channel: number): string {
  return `channel-${channel}`;
}
