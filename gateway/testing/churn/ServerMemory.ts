/** What a server keeps. */
export type ServerMemory = {
  /** All that inherits from Object. */
  readonly objects: number;
  /** Of the heap and beside it. */
  readonly bytes: number;
};
