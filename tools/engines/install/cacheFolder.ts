import { statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where downloads, what is compiled and throw-away data are kept: `C18N_ENGINES_CACHE`, or `~/.cache/c18n/engines`. Root, whose home is
 * closed to others, uses `/var/cache/c18n/engines`: Elasticsearch refuses to be root, and must get there as somebody else.
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const { C18N_ENGINES_CACHE: given, XDG_CACHE_HOME: caches } = environment;
  if (given) return given;
  if (process.getuid?.() === 0 && (statSync(home).mode & 0o001) === 0) return '/var/cache/c18n/engines';
  return join(caches || join(home, '.cache'), 'c18n/engines');
}
