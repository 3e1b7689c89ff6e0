/** Resolves when the promise has settled, however, or after so many milliseconds. */
export async function settledWithin(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, milliseconds);
  await Promise.race([promise.catch(() => {}), late.promise]);
  clearTimeout(timer);
}
