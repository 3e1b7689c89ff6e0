/** A promise and what settles it. */
export type Resolvers<T> = {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason: unknown) => void;
};

/** `Promise.withResolvers` (ECMAScript 2024), which Node 20 and browsers of before 2024 do not have. */
export function withResolvers<T>(): Resolvers<T> {
  let settle: Omit<Resolvers<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...(settle as Omit<Resolvers<T>, 'promise'>) };
}
