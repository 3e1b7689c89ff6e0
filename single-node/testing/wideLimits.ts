import type { CostRates } from '@c18n/gateway/limits/CostBudget';
import { type AccessLimits, accessLimits } from '@c18n/platform/limits/accessLimits';

const WIDE = 1_000_000_000_000_000;

/** Limits that no test runs into by what it does: all its people are at one address, and it tries out what nobody would. */
export const wideLimits: { readonly access: AccessLimits; readonly costRates: CostRates } = {
  access: Object.fromEntries(
    Object.entries(accessLimits()).map(([name, limit]) => [name, { ...limit, most: WIDE }]),
  ) as AccessLimits,
  costRates: { person: WIDE, importer: WIDE, address: WIDE },
};
