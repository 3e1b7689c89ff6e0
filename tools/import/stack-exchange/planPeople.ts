import { createHash } from 'node:crypto';
import type { CreatePersonInput } from '@c18n/client/generated/documents';
import { cleanLine, shortened } from '../cleanText.ts';
import { userKey } from './authorKey.ts';
import type { Row } from './readRows.ts';
import type { Site } from './siteOf.ts';
import { timeOf } from './timeOf.ts';

/** The user of a site who did what nobody did, like asking old questions again. */
const COMMUNITY_USER = '-1';
/** In hexadecimal characters: 52 bits, as many as fit into the 40 characters of a user name beside a site's name of 18. */
const MARK = 13;

/** The person that a user becomes. @param write makes Markdown of HTML */
export function planUser(site: Site, row: Row, write: (html: string) => string): CreatePersonInput {
  const { Id = '', DisplayName = '', Location = '', AboutMe = '', CreationDate } = row;
  const [location, about] = [cleanLine(Location, 200), shortened(write(AboutMe), 5_000)];
  return {
    key: userKey(Id),
    userName: `se.${site.name}.${Id === COMMUNITY_USER ? 'community' : Id}`,
    displayName: cleanLine(DisplayName, 100) || userKey(Id),
    ...(location !== '' && { location }),
    ...(about !== '' && { about }),
    registeredAt: new Date(timeOf(CreationDate)).toISOString(),
  };
}

/** The person that stands for somebody who is no user any more. */
export function planStranger(site: Site, key: string, name: string): CreatePersonInput {
  const mark = createHash('sha256').update(key).digest('hex').slice(0, MARK);
  return { key, userName: `se.${site.name}.gone-${mark}`, displayName: cleanLine(name, 100) || 'deleted user' };
}

/** The key of a synthetic voter. @param number from 0 */
export function voterKey(number: number): string {
  return `voter ${number + 1}`;
}

/** The marked person in whose name anonymous votes are imported. @param number from 0 */
export function planVoter(site: Site, number: number): CreatePersonInput {
  return {
    key: voterKey(number),
    userName: `se.${site.name}.voter-${number + 1}`,
    displayName: `Synthetic voter ${number + 1}`,
    about: `Nobody: stands for anonymous votes that were imported from ${site.host}.`,
  };
}
