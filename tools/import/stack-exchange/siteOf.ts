import { createHash } from 'node:crypto';

const LONGEST = 18;

/** Where a dump comes from. */
export type Site = {
  /** `quantumcomputing.stackexchange.com` */
  readonly host: string;
  /** Letters, digits and hyphens that stand for it in user names: at most 18. */
  readonly name: string;
};

/** A site by its host. Different ones have different names. */
export function siteOf(host: string): Site {
  const first = host.toLowerCase().replace(/\.stackexchange\.com$/, '');
  const plain = first.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (plain === first && plain.length <= LONGEST) return { host, name: plain };
  const mark = createHash('sha256').update(first).digest('hex').slice(0, 6);
  return { host, name: `${plain.slice(0, LONGEST - 7).replace(/-$/, '')}-${mark}` };
}
