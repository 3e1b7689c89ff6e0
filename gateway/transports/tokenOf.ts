import { bearerToken } from '../sessions/bearerToken.ts';

/** The token in what a client sends with `connection_init` or a ping: as `token`, or as `authorization` like the header of HTTP. */
export function tokenOf(parameters: Readonly<Record<string, unknown>> | undefined): string | null {
  if (typeof parameters?.token === 'string') return parameters.token;
  return bearerToken(parameters?.authorization ?? parameters?.Authorization);
}
