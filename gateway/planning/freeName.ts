/** The first of `base0`, `base1`, … that is not taken. Takes it. */
export function freeName(base: string, taken: Set<string>): string {
  let number = 0;
  while (taken.has(`${base}${number}`)) number++;
  const free = `${base}${number}`;
  taken.add(free);
  return free;
}
