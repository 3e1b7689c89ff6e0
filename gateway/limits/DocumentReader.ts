import { createHash } from 'node:crypto';
import { approximateSize } from '@c18n/platform/domain/approximateSize';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import { measureDocument } from './measureDocument.ts';
import { requireNoCycles } from './requireNoCycles.ts';
import { requireUnconditionalSubscriptions } from './requireUnconditionalSubscriptions.ts';
import { withoutLocations } from './withoutLocations.ts';

/** A parsed document within the limits. */
export type ReadDocument = {
  readonly document: DocumentNode;
  /** The SHA-256 of its text. */
  readonly key: string;
  /** Whether it is known to be valid. */
  readonly isValid: boolean;
  /** How many it has, see `DocumentMeasure`; 0 where it is known. */
  readonly selections: number;
};

const LINE_END = /\r\n|[\n\r]/g;

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

  /** Whether a text is that of a valid document that is still kept: reading it takes nothing. */
  knows(text: string): boolean {
    return this.find(keyOf(text)) !== undefined;
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
    const key = keyOf(text);
    const known = this.find(key);
    if (known !== undefined) return { document: known, key, isValid: true, selections: 0 };
    if (text.length > this.#limits.characters) {
      throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.characters} characters.`);
    }
    // What is wrong is told by lines, which are counted from the first one for each mistake.
    if ((text.match(LINE_END)?.length ?? 0) > this.#limits.tokens) {
      throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.tokens} lines.`);
    }
    const document = this.#parse(text);
    requireNoCycles(document);
    const selections = this.#check(document);
    requireUnconditionalSubscriptions(document);
    return { document, key, isValid: false, selections };
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

  /** @returns its selections */
  #check(document: DocumentNode): number {
    const limits = this.#limits;
    const { depth, nesting, aliases, rootFields, selections } = measureDocument(document);
    if (depth > limits.depth) throw new CodedError('TOO_DEEP', undefined, { depth, limit: limits.depth });
    if (nesting > limits.nesting) throw new CodedError('TOO_DEEP', undefined, { nesting, limit: limits.nesting });
    if (aliases > limits.aliases)
      throw new CodedError('TOO_MANY_ALIASES', undefined, { aliases, limit: limits.aliases });
    if (rootFields > limits.rootFields) {
      const details = { rootFields, limit: limits.rootFields };
      throw new CodedError('TOO_MANY_ALIASES', 'The operation has more root fields than are allowed.', details);
    }
    if (selections > limits.selections) {
      throw new CodedError('TOO_COSTLY', undefined, { selections, limit: limits.selections });
    }
    return selections;
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
