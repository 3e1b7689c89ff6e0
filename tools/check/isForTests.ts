/** Whether a file serves tests only: it is not shipped, and may use what the whole repository is developed with. */
export function isForTests(file: string): boolean {
  return /\.test\.ts$|ForTests\.ts$|Contract\.ts$|\/(testing|journeys|faults)\//.test(file);
}
