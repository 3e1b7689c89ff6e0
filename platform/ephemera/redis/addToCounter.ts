import { defineScript } from '@redis/client';

/**
 * Adds to a counter, starts its time with its first use, and removes it at 0, as one step (https://redis.io/docs/latest/develop/programmability/eval-intro/).
 * A transaction of `SET … NX PX` and `INCRBY` is not enough: before Redis 7.2 a counter can expire between its commands, and the new one
 * would never end.
 */
export const addToCounter = defineScript({
  SCRIPT: `
    local sum = (redis.call('GET', KEYS[1]) or 0) + ARGV[1]
    if sum <= 0 then
      redis.call('DEL', KEYS[1])
      return 0
    end
    redis.call('INCRBY', KEYS[1], ARGV[1])
    if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
    return sum`,
  NUMBER_OF_KEYS: 1,
  parseCommand(parser, counter: string, amount: number, ttl: number) {
    parser.pushKey(counter);
    parser.push(String(amount), String(ttl));
  },
  transformReply: (reply: unknown) => Number(reply),
});
