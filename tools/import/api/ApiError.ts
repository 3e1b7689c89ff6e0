/** What the API answered with instead of data. `codes` are the errors' stable codes; `HTTP` stands for an answer that is not the API's. */
export class ApiError extends Error {
  readonly codes: readonly string[];
  /** How long the API asks to wait, in seconds. */
  readonly retryAfter: number;

  constructor(message: string, codes: readonly string[], retryAfter = 0) {
    super(message);
    this.name = 'ApiError';
    this.codes = codes;
    this.retryAfter = retryAfter;
  }
}
