import type { FormattedExecutionResult } from 'graphql';

/** The position in a result's extensions; null without one. */
export function positionOf({ extensions }: FormattedExecutionResult): string | null {
  return typeof extensions?.position === 'string' ? extensions.position : null;
}
