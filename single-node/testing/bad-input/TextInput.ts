/** Somewhere in an operation where a client can put text: an argument, or a field of an input object at any depth. */
export type TextInput = {
  /** `Mutation.createPeople(input.people[].userName)` */
  readonly coordinate: string;
  /** The field of the schema: `Mutation.createPeople` */
  readonly field: string;
  /** The way to it in the arguments, as it is written in a table: `input.people[].userName` */
  readonly way: string;
  /** `String`, `ID`, `DateTime`, `Position` */
  readonly scalar: string;
  /** Whether it may be left out or be null. */
  readonly optional: boolean;
};
