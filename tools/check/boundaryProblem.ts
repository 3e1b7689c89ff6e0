import { posix } from 'node:path';
import { isForTests } from './isForTests.ts';

/** The domains, and whose published facts and views each may read: always towards the front. */
const domains = ['users', 'communities', 'posts', 'messages', 'notifications', 'discovery'] as const;
const reads: Readonly<Record<string, readonly string[]>> = {
  users: [],
  communities: ['users'],
  posts: ['users', 'communities'],
  messages: ['users', 'communities'],
  notifications: ['users', 'communities', 'posts', 'messages'],
  discovery: ['users', 'communities', 'posts', 'messages'],
};

/** What else a domain is made with: neither clock, chance nor input and output. */
const pure: readonly string[] = ['zod', 'graphql'];

/** What is wrong with an import between packages; null where nothing is. */
export function boundaryProblem(file: string, specifier: string): string | null {
  if (specifier.startsWith('.'))
    return directoryOf(posix.join(posix.dirname(file), specifier)) === directoryOf(file)
      ? null
      : `a path leaves the package: ${specifier}`;
  const [, importedPackage, part = ''] = /^@c18n\/([^/]+)\/?(.*)$/.exec(specifier) ?? [];
  const domain = /^subgraphs\/([^/]+)\//.exec(file)?.[1];
  if (importedPackage === undefined)
    return domain === undefined || isForTests(file) || pure.includes(specifier)
      ? null
      : `a domain is pure: it imports nothing of ${specifier}`;
  const importsDomain = (domains as readonly string[]).includes(importedPackage);
  if (domain !== undefined) {
    if (importedPackage === 'platform' || (importedPackage === 'schema' && isForTests(file))) return null;
    if (!importsDomain) return `a domain imports nothing of ${importedPackage}`;
    if (!reads[domain]?.includes(importedPackage)) return `${domain} reads nothing of ${importedPackage}`;
    return part === 'facts' || part === 'views'
      ? null
      : `a domain reads another's facts and views only, not ${specifier}`;
  }
  if (file.startsWith('platform/'))
    return importedPackage === 'platform' ? null : `the platform knows nothing of ${importedPackage}`;
  if (file.startsWith('gateway/'))
    return importedPackage === 'platform' ? null : `the gateway knows nothing of ${importedPackage}`;
  if (file.startsWith('stream-workers/')) {
    if (importedPackage === 'platform') return null;
    if (file.startsWith('stream-workers/decider/')) return `the decider knows nothing of ${importedPackage}`;
    return importsDomain && ['facts', 'views', 'commands'].includes(part)
      ? null
      : `a worker has facts, views and commands only, not ${specifier}`;
  }
  if (file.startsWith('client/')) return `the client stands alone: ${specifier}`;
  return null;
}

/** The directory of the package that a file belongs to. */
function directoryOf(file: string): string {
  const [first = '', second] = file.split('/');
  return first === 'subgraphs' || first === 'stream-workers' ? `${first}/${second}` : first;
}
