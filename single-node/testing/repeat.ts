/** Does something so often, one after the other, and returns what came of it each time. */
export async function repeat<Made>(times: number, make: (index: number) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < times; index++) made.push(await make(index));
  return made;
}
