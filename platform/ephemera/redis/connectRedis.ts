import { once } from 'node:events';
import { createClient } from '@redis/client';
import { addToCounter } from './addToCounter.ts';
import type { RedisEphemeraOptions } from './RedisEphemeraOptions.ts';

/** A connection that comes back by itself until it is destroyed. */
export type RedisConnection = Awaited<ReturnType<typeof connectRedis>>;

/** More commands than this wait for a server that has stopped answering; further ones fail. */
const MOST_WAITING = 10_000;
/** Milliseconds between signs of life, and without any until the connection counts as dead. */
const PING = 1_000;
const SILENCE = 3_000;
const LONGEST_PAUSE = 1_000;

/**
 * Opens one connection. Resolves when it stands, or has failed for the first time: it is tried again in the background. Nothing is kept
 * for later while it is away: what is asked then fails at once.
 */
export async function connectRedis({ url, certificateAuthority, log }: RedisEphemeraOptions, purpose: string) {
  const connection = createClient({
    url,
    scripts: { addToCounter },
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_WAITING,
    pingInterval: PING,
    // `Patience` sees to it: a signal for each command would cost more than the command.
    commandOptions: { timeout: 0 },
    socket: {
      socketTimeout: SILENCE,
      // A random part, so that many processes do not come back at once.
      reconnectStrategy: (attempts) =>
        Math.min(LONGEST_PAUSE, 20 * 2 ** Math.min(attempts, 10)) * (0.5 + Math.random() / 2),
      ...(certificateAuthority !== undefined && { tls: true as const, ca: certificateAuthority }),
    },
  });
  let away = false;
  // Each attempt that fails is an `error`; an outage is told once.
  connection.on('error', (error) => {
    if (!away && connection.isOpen) log.warn({ error, purpose }, 'Redis is away; going on without it');
    away = true;
  });
  connection.on('ready', () => {
    if (away) log.info({ purpose }, 'Redis is back');
    away = false;
  });
  const settled = once(connection, 'ready').catch(() => {});
  connection.connect().catch(() => {});
  await settled;
  return connection;
}
