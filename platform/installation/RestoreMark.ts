/** Says of a store whether all of a backup is back in it. Where none was ever brought back, there is no such mark. */
export type RestoreMark = { readonly isWhole: boolean };

/** The key of the last value that a mark is. */
export const RESTORE_MARK = 'restore/mark';
