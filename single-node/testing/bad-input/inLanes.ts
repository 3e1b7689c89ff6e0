/** Does all of it, so much at once, and returns what came of each in no order. */
export async function inLanes<Task, Made>(
  lanes: number,
  tasks: readonly Task[],
  make: (task: Task) => Promise<Made>,
): Promise<readonly Made[]> {
  const waiting = tasks.values();
  const made: Made[] = [];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const task of waiting) made.push(await make(task));
    }),
  );
  return made;
}
