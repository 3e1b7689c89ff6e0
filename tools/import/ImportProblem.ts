/** Something that cannot be imported as it is, or not wholly. `item` names it as it is called where it comes from. */
export type ImportProblem = { readonly item: string; readonly code: string; readonly message: string };
