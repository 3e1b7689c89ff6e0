/** What somebody is to the thing that they want to do something with. */
export type Standing =
  /** Signed in and not deactivated. */
  | 'person'
  | `platform:${'administrator' | 'importer' | 'analyst' | 'moderator'}`
  | `community:${'owner' | 'moderator' | 'member'}`
  /** Wrote it. */
  | 'author';
