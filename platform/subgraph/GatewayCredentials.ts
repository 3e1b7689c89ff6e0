import type { Viewer } from './Viewer.ts';

/** For whom a request is: the viewer, and the network address that they ask from; each null where there is none. */
export type Asker = { readonly viewer: Viewer | null; readonly address: string | null };

/** Proves to a subgraph that a request comes from a gateway of the installation, for whom, and that nothing of it was changed. */
export type GatewayCredentials = {
  /** The credential of one request. @param body what is sent, to the byte */
  readonly issue: (subgraph: string, asker: Asker, body: string) => string;
  /**
   * For whom the request is. Each credential is taken once.
   *
   * @throws CodedError UNAUTHENTICATED for one that is forged, too old, used, or of another request
   */
  readonly accept: (subgraph: string, credential: string, body: string) => Asker;
};
