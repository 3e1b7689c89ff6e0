import type { ViewerEvent } from './ViewerEvent.ts';

/** What a fact of another place means to the viewer. */
export type Hint = { readonly event: ViewerEvent | null; readonly follow?: string; readonly unfollow?: string };
