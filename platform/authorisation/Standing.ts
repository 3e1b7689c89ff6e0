/** What somebody is to the thing that they want to do something with. */
export type Standing =
  /** Signed in and not deactivated. */
  | 'person'
  | `platform:${'administrator' | 'importer' | 'analyst' | 'moderator'}`
  | `community:${'owner' | 'moderator' | 'member'}`
  /** Takes part in a conversation. */
  | `conversation:${'admin' | 'member'}`
  /** Wrote it. */
  | 'author';
