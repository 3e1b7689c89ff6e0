/** What a program is asked by the one that started it. */
export type Question = { readonly id: number; readonly name: string; readonly value: unknown };
/** What it answers. */
export type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

type Answers = Readonly<Record<string, (value: never) => unknown>>;

/** Answers questions of the program that started this one, and ends with it. */
export function answerParent(answers: Answers): void {
  process.on('message', async ({ id, name, value }: Question) => {
    const answer: Answer = await (async () => {
      try {
        return { id, value: await answers[name]?.(value as never) };
      } catch (error) {
        return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      }
    })();
    process.send?.(answer);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ id: 0 } satisfies Answer);
}
