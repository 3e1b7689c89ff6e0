import { errors } from '@elastic/elasticsearch';
import { StoreUnavailableError } from '../../store/StoreUnavailableError.ts';

/** Of a cluster that is overloaded, without a master or behind a proxy without one, or that does not let us in: all may pass. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 404, 408, 429, 500, 502, 503, 504]);
/** The cluster's word for a full disk (https://www.elastic.co/docs/troubleshoot/elasticsearch/fix-watermark-errors). */
const FULL = 'cluster_block_exception';

/**
 * Asks the cluster. Its messages are not passed on: they may quote words.
 *
 * @throws StoreUnavailableError in an outage: it may or may not have taken effect, and can be asked again; a full disk: it had none
 */
export function callElasticsearch<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch((error: unknown): never => {
    if (error instanceof errors.ResponseError) {
      const status = error.statusCode ?? 0;
      if (PASSING.has(status))
        throw new StoreUnavailableError(typeOf(error) === FULL ? 'full' : 'unknown', describe(error));
      throw new Error(describe(error));
    }
    if (error instanceof errors.ElasticsearchClientError) {
      throw new StoreUnavailableError('unknown', `search: ${error.name}`);
    }
    throw error;
  });
}

function describe(error: errors.ResponseError): string {
  return `search: ${error.statusCode} ${typeOf(error)}`;
}

function typeOf({ body }: errors.ResponseError): string {
  const type = (body as { readonly error?: { readonly type?: unknown } } | undefined)?.error?.type;
  return typeof type === 'string' ? type : 'unknown';
}
