/** A blob: bytes under their own hash, so equal bytes are stored once and stored bytes never change. */
export type Blob = {
  /** The SHA-256 of the bytes, as 64 small hexadecimal digits. */
  readonly hash: string;
  /** In bytes. */
  readonly length: number;
};

/** What is known of the bytes before they come. */
export type BlobExpectation = {
  /** More bytes than this are refused. */
  readonly limit: number;
  /** How many they were declared to be; more and fewer are refused. */
  readonly length?: number | undefined;
};

/** The bytes from `start` up to but without `end`. What lies beyond the blob's length is cut off. */
export type ByteRange = { readonly start: number; readonly end: number };

/** Bytes as they are read. Whoever does not read them to the end must call `return` on the iterator, as `for await` does. */
export type BlobContent = AsyncIterable<Uint8Array>;

/** Pictures and other files. */
export type BlobStore = {
  /**
   * Stores the bytes of a stream; durable when answered. Where it breaks off, nothing can be read of it.
   *
   * @throws CodedError `TOO_LARGE` over the limit; `BAD_USER_INPUT` where the length is not the declared one
   * @throws StoreUnavailableError
   * @throws whatever reading the stream throws
   */
  readonly put: (content: BlobContent, expected: BlobExpectation) => Promise<Blob>;
  /** The blob of a hash; null where there is none. */
  readonly find: (hash: string) => Promise<Blob | null>;
  /** The bytes of a blob, or of a range of them; null where there is none. */
  readonly get: (hash: string, range?: ByteRange) => Promise<BlobContent | null>;
  /** Takes a blob out, if it is there; durable when answered. */
  readonly delete: (hash: string) => Promise<void>;
  /** Those after a hash, in the order of the hashes. For backups. */
  readonly scan: (afterHash: string, limit: number) => Promise<readonly Blob[]>;
  readonly close: () => Promise<void>;
};
