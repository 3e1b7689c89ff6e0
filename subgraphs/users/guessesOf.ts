import type { Charge } from '@c18n/platform/limits/RateLimiter';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';

/** What one guess at the password of an account is counted against. Addresses are left out where the installation itself asks. */
export function guessesOf(
  { accessLimits, address }: Pick<SubgraphContext, 'accessLimits' | 'address'>,
  account: string,
): readonly Charge[] {
  const ofAccount = { limit: accessLimits.guessesOfAccount, of: account };
  if (address === null) return [ofAccount];
  return [
    { limit: accessLimits.guessesFromOne, of: `${address} ${account}` },
    ofAccount,
    { limit: accessLimits.guessesFromAddress, of: address },
  ];
}
