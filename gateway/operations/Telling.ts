/** An event that is told, instead of an operation that somebody asked for. */
export type Telling = {
  /** The root value of the subscription's operation: the event under its field's name. */
  readonly event: Readonly<Record<string, unknown>>;
  /** The followed place: whoever is told may know what members of it may. */
  readonly place: string;
};
