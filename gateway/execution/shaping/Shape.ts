import type { Data } from '../Data.ts';

/** Makes the response of what was fetched. It throws where anything is not as the schema has it: then the library has to judge. */
export type Shape = (root: Data) => Data;
