import { CodedError } from '../errors/CodedError.ts';
import type { SubgraphContext } from './SubgraphContext.ts';
import type { Viewer } from './Viewer.ts';

/** The viewer. @throws CodedError UNAUTHENTICATED where nobody is signed in */
export function requireViewer(context: SubgraphContext): Viewer {
  if (context.viewer === null) throw new CodedError('UNAUTHENTICATED');
  return context.viewer;
}
