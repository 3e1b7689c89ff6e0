/** The time that a dump's date stands for, which is in UTC without saying so: `2018-03-12T17:00:45.567`. In milliseconds since the epoch. */
export function timeOf(date: string | undefined): number {
  return Date.parse(`${date}Z`);
}
