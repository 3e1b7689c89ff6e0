import { createHash } from 'node:crypto';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import { measureDocument } from './measureDocument.ts';

/** A parsed document within the limits. */
export type ReadDocument = { readonly document: DocumentNode; readonly key: string };

/** Parses documents once and refuses those that are too big, before anything else looks at them. */
export class DocumentReader {
  readonly #limits: GatewayLimits;
  readonly #read: LRUCache<string, ReadDocument>;

  constructor(limits: GatewayLimits, cachedOperations: number) {
    this.#limits = limits;
    this.#read = new LRUCache({ max: cachedOperations });
  }

  /**
   * @throws CodedError TOO_LARGE, TOO_DEEP, TOO_MANY_ALIASES, TOO_COSTLY
   * @throws GraphQLError GRAPHQL_PARSE_FAILED
   */
  read(text: string): ReadDocument {
    const key = createHash('sha256').update(text).digest('base64');
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    if (text.length > this.#limits.characters) {
      throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.characters} characters.`);
    }
    const document = this.#parse(text);
    this.#check(document);
    const read = { document, key };
    this.#read.set(key, read);
    return read;
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
