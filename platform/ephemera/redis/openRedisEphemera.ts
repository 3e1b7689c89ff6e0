import { randomBytes } from 'node:crypto';
import type { Ephemera } from '../../ports/Ephemera.ts';
import { createMemoryEphemera } from '../createMemoryEphemera.ts';
import { connectRedis } from './connectRedis.ts';
import { Patience } from './Patience.ts';
import { RedisChannels } from './RedisChannels.ts';
import type { RedisEphemeraOptions } from './RedisEphemeraOptions.ts';

/** Milliseconds that an answer may take: a limit that is looked up before each request must not hold it up. */
const PATIENCE = 250;

/**
 * Ephemera that several processes share, in Redis. A message reaches the subscribers of its own process without Redis, at once, and those
 * of others through it: it carries the name of its sender, who does not tell it a second time. In an outage, counters are those of a
 * memory of this process.
 */
export async function openRedisEphemera(options: RedisEphemeraOptions): Promise<Ephemera> {
  const [commands, subscriptions] = await Promise.all([
    connectRedis(options, 'commands'),
    connectRedis(options, 'subscriptions'),
  ]);
  const local = createMemoryEphemera(options.now);
  const patience = new Patience(PATIENCE, options.log);
  const named = (kind: string, name: string) => `${options.namespace}:${kind}:${name}`;
  const self = randomBytes(8).toString('hex');
  const channelStart = named('channel', '').length;
  const hear = (channel: string, message: string) => {
    if (!message.startsWith(self)) local.publish(channel.slice(channelStart), message.slice(self.length));
  };
  const channels = new RedisChannels(subscriptions, hear, options.log);
  return {
    add: async (counter, amount, ttl) =>
      (await patience.answer(() => commands.addToCounter(named('counter', counter), amount, ttl))) ??
      local.add(counter, amount, ttl),
    set: async (key, value, ttl) =>
      void (await patience.answer(() => commands.set(named('value', key), value, { PX: ttl }))),
    get: (key) => patience.answer(() => commands.get(named('value', key))),
    publish: (channel, message) => {
      local.publish(channel, message);
      void patience.answer(() => commands.publish(named('channel', channel), self + message));
    },
    subscribe: (channel, listener) => {
      const stop = local.subscribe(channel, listener);
      channels.want(named('channel', channel));
      let listening = true;
      return () => {
        stop();
        if (listening) channels.leave(named('channel', channel));
        listening = false;
      };
    },
    close: async () => {
      for (const connection of [commands, subscriptions]) connection.destroy();
      await local.close();
    },
  };
}
