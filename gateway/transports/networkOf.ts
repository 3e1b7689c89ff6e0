import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address is counted by: an IPv4 address itself, the /64 of an IPv6 address, as a single subscriber has at least that much
 * (RFC 6177 §2). What is no address is a network of its own.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = plain.toLowerCase().replace(/^::ffff:(?=[\d.]+$)/, '');
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(plain)) return 'unknown';
  const [before = '', after] = plain.split('::');
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  // An IPv4 address at the end stands for two groups.
  const given = first.length + last.length + (plain.includes('.') ? 1 : 0);
  const groups = [...first, ...Array<string>(8 - given).fill('0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
