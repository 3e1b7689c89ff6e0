import { createHash } from 'node:crypto';
import { approximateSize } from '@c18n/platform/domain/approximateSize';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import { type DocumentMeasure, measureDocument } from './measureDocument.ts';
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
  /** What planning one of its operations takes, in characters read. */
  readonly weight: number;
};

type Kept = Pick<ReadDocument, 'document' | 'weight'>;

/** Planning a selection takes up to a tenth of a millisecond, as much as parsing and validating so many characters. */
const CHARACTERS_A_SELECTION = 100;

const LINE_END = /\r\n|[\n\r]/g;

/**
 * Parses documents and refuses those that are too big, before anything else looks at them. It keeps those that were found valid, and
 * no others: what is not valid cannot push out what is.
 */
export class DocumentReader {
  readonly #limits: GatewayLimits;
  readonly #valid: LRUCache<string, Kept>;

  /** @param cacheSize about how many characters the valid documents may have together, as JSON */
  constructor(limits: GatewayLimits, cacheSize: number) {
    this.#limits = limits;
    this.#valid = new LRUCache({ maxSize: cacheSize, sizeCalculation: (kept) => approximateSize(kept) });
  }

  /** Whether a text is that of a valid document that is still kept: reading it takes nothing. */
  knows(text: string): boolean {
    return this.#valid.get(keyOf(text)) !== undefined;
  }

  /** The valid document with this key, if it is still kept. */
  find(key: string): DocumentNode | undefined {
    return this.#valid.get(key)?.document;
  }

  /** Keeps a document that was found valid. @returns it as it is kept */
  keep(key: string, document: DocumentNode): DocumentNode {
    // Measured by its places in the text, without which it is kept.
    const kept = { document: withoutLocations(document), weight: weightOf(measureDocument(document)) };
    this.#valid.set(key, kept);
    return kept.document;
  }

  /**
   * @throws CodedError TOO_LARGE, TOO_DEEP, TOO_MANY_ALIASES, TOO_COSTLY
   * @throws GraphQLError GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED
   */
  read(text: string): ReadDocument {
    const key = keyOf(text);
    const known = this.#valid.get(key);
    if (known !== undefined) return { ...known, key, isValid: true };
    if (text.length > this.#limits.characters) {
      throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.characters} characters.`);
    }
    // What is wrong is told by lines, which are counted from the first one for each mistake.
    if ((text.match(LINE_END)?.length ?? 0) > this.#limits.tokens) {
      throw new CodedError('TOO_LARGE', `The document has more than ${this.#limits.tokens} lines.`);
    }
    const document = this.#parse(text);
    requireNoCycles(document);
    const measure = measureDocument(document);
    this.#check(measure);
    requireUnconditionalSubscriptions(document);
    return { document, key, isValid: false, weight: weightOf(measure) };
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

  #check({ depth, nesting, aliases, rootFields, selections, characters }: DocumentMeasure): void {
    const limits = this.#limits;
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
    if (characters > limits.spreadCharacters) {
      throw new CodedError('TOO_COSTLY', undefined, { characters, limit: limits.spreadCharacters });
    }
  }
}

function weightOf({ selections, characters }: DocumentMeasure): number {
  return selections * CHARACTERS_A_SELECTION + characters;
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
