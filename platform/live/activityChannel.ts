/** The channel of ephemera on which is told who is at a place right now, see `activityMessage`. */
export function activityChannel(place: string): string {
  return `activity ${place}`;
}
