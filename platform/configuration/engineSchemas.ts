import { MongoClient } from 'mongodb';
import { z } from 'zod';
import { isUrl } from './isUrl.ts';

const ENCODED = 'with what is special in user and password percent-encoded';

/** What begins names of databases, topics and indices: 63 bytes is as long as MongoDB lets a database's name be, and some follow. */
export function namespaceName(): z.ZodType<string, string> {
  const error = 'must be 1 to 38 of a-z, 0-9, _ and -, and begin with a letter or digit';
  return z.string().regex(/^[a-z0-9][a-z0-9_-]{0,37}$/, { error });
}

/** An address that MongoDB's driver understands, options included. */
export function mongoAddress(): z.ZodType<string, string> {
  const error = `must be an address like mongodb://user:password@host:27017/?option=value, ${ENCODED}`;
  return z.string().refine(isMongoAddress, { error });
}

/** Tried with the driver itself, which connects to nothing before it is asked for something. */
function isMongoAddress(text: string): boolean {
  try {
    new MongoClient(text);
    return true;
  } catch {
    // What it says may hold the address.
    return false;
  }
}

/** `redis://user:password@host:port/database`, or `rediss:` over TLS. https://www.iana.org/assignments/uri-schemes/prov/redis */
export function redisAddress(): z.ZodType<string, string> {
  const error = `must be an address like redis://user:password@host:6379, or rediss://, ${ENCODED}`;
  return z
    .string()
    .refine((text) => isUrl(text, ['redis:', 'rediss:']) && /^\/?\d*$/.test(new URL(text).pathname), { error });
}
