import { isIP } from 'node:net';
import { z } from 'zod';
import { isUrl } from './isUrl.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error });
}

/** `true` or `false`. */
export function flag(): z.ZodType<boolean, string> {
  return z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');
}

/** A time span like `90s`, `15m`, `12h` or `7d`, in milliseconds. */
export function duration(): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^[1-9]\d{0,5}[smhd]$/, { error: 'must be a time span like 90s, 15m, 12h or 7d' })
    .transform((value) => Number(value.slice(0, -1)) * (UNITS[value.slice(-1)] ?? 0));
}

/** A text with at least so many characters. */
export function textOf(least: number): z.ZodType<string, string> {
  return z.string().min(least, { error: `must have at least ${least} characters` });
}

/** One of several words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): z.ZodType<Word, string> {
  return z.string().refine((value): value is Word => (words as readonly string[]).includes(value), {
    error: `must be one of ${words.join(', ')}`,
  }) as z.ZodType<Word, string>;
}

/** `host:port`, one or several separated by commas. */
export function addresses(): z.ZodType<readonly string[], string> {
  return listOf(/^[^\s:/]+:\d{1,5}$/, 'must be host:port, or several of them separated by commas');
}

/** Addresses that begin with http:// or https://, one or several separated by commas. */
export function webAddresses(): z.ZodType<readonly string[], string> {
  const error =
    'must be an address like https://user:password@host:port, with what is special in user and password percent-encoded, or several separated by commas';
  return listOf({ test: (text) => isUrl(text, ['http:', 'https:']) }, error);
}

/** Addresses, networks in CIDR notation (RFC 4632), or their names in https://www.npmjs.com/package/@fastify/proxy-addr, separated by commas. */
export function networks(): z.ZodType<readonly string[], string> {
  return listOf({ test: isNetwork }, 'must be an address, a network like 10.0.0.0/8, or several separated by commas');
}

/** Origins (RFC 6454 §6.2) as browsers send them, separated by commas; or `*`. */
export function origins(): z.ZodType<readonly string[], string> {
  const error =
    'must be origins like https://app.example.org, in small letters and without a path, separated by commas; or * alone';
  const list = listOf({ test: (text) => text === '*' || isOrigin(text) }, error);
  return list.refine((values) => values.length === 1 || !values.includes('*'), { error });
}

function isOrigin(text: string): boolean {
  return isUrl(text, ['http:', 'https:']) && new URL(text).origin === text && !text.includes('*');
}

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function listOf(item: Pick<RegExp, 'test'>, error: string): z.ZodType<readonly string[], string> {
  return z
    .string()
    .transform((value) => value.split(',').map((one) => one.trim()))
    .refine((values) => values.every((value) => item.test(value)), { error });
}
