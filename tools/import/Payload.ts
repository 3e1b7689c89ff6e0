type Refusal = { readonly code: string; readonly message: string } | null;

/** What every mutation answers with, for itself or for each of its items. */
export type Payload = {
  readonly outcome: { readonly state: 'DONE' | 'REFUSED' | 'PENDING' } | null;
  readonly refusal: Refusal;
};

/** What came of one item of a batch. */
export type ItemResult = Payload & { readonly key: string; readonly error?: Refusal };
