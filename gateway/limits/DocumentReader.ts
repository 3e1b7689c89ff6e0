import { createHash } from 'node:crypto';
import { approximateSize } from '@c18n/platform/domain/approximateSize';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import { measureDocument } from './measureDocument.ts';
import { requireUnconditionalSubscriptions } from './requireUnconditionalSubscriptions.ts';
import { withoutLocations } from './withoutLocations.ts';

/** A parsed document within the limits. `key` is its SHA-256. */
export type ReadDocument = { readonly document: DocumentNode; readonly key: string; readonly isValid: boolean };

/**
 * Parses documents and refuses those that are too big, before anything else looks at them. It keeps those that were found valid, and
 * no others: what is not valid cannot push out what is.
 */
export class DocumentReader {
  readonly #limits: GatewayLimits;
  readonly #valid: LRUCache<string, DocumentNode>;

  /** @param cacheSize about how many characters the valid documents may have together, as JSON */
  constructor(limits: GatewayLimits, cacheSize: number) {
    this.#limits = limits;
    this.#valid = new LRUCache({ maxSize: cacheSize, sizeCalculation: (document) => approximateSize(document) });
  }

  /** The valid document with this key, if it is still kept. */
  find(key: string): DocumentNode | undefined {
    return this.#valid.get(key);
  }

  /** Keeps a document that was found valid. @returns it as it is kept */
  keep(key: string, document: DocumentNode): DocumentNode {
    const kept = withoutLocations(document);
    this.#valid.set(key, kept);
    return kept;
  }

  /**
   * @throws CodedError TOO_LARGE, TOO_DEEP, TOO_MANY_ALIASES, TOO_COSTLY
   * @throws GraphQLError GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED
   */
  read(text: string): ReadDocument {
    const key = createHash('sha256').update(text).digest('hex');
    const known = this.find(key);
    if (known !== undefined) return { document: known, key, isValid: true };
    if (text.length > this.#limits.characters) {
      throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.characters} characters.`);
    }
    const document = this.#parse(text);
    this.#check(document);
    requireUnconditionalSubscriptions(document);
    return { document, key, isValid: false };
  }

  #parse(text: string): DocumentNode {
    try {
      return parse(text, { maxTokens: this.#limits.tokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // graphql-js has no other sign of it (language/parser: advanceLexer).
      if (error.message.includes('Parsing aborted')) {
        throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.tokens} tokens.`);
      }
      throw new GraphQLError(error.message, {
        source: error.source,
        positions: error.positions,
        extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
      });
    }
  }

  #check(document: DocumentNode): void {
    const limits = this.#limits;
    const { depth, aliases, rootFields, selections } = measureDocument(document);
    if (depth > limits.depth) throw new CodedError('TOO_DEEP', undefined, { depth, limit: limits.depth });
    if (aliases > limits.aliases)
      throw new CodedError('TOO_MANY_ALIASES', undefined, { aliases, limit: limits.aliases });
    if (rootFields > limits.rootFields) {
      const details = { rootFields, limit: limits.rootFields };
      throw new CodedError('TOO_MANY_ALIASES', 'The operation has more root fields than are allowed.', details);
    }
    if (selections > limits.selections) {
      throw new CodedError('TOO_COSTLY', undefined, { selections, limit: limits.selections });
    }
  }
}
