/**
 * What a person can be on the whole installation, beside being a person. `administrator`: keeps it. `importer`: brings people and
 * content in, in others' names. `analyst`: sees statistics. `moderator`: decides about reports anywhere.
 */
export const roles = ['administrator', 'importer', 'analyst', 'moderator'] as const;

export type Role = (typeof roles)[number];
