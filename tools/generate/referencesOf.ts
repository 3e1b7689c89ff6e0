import type { Action, Reference } from './Action.ts';

const fields = ['community', 'group', 'parent', 'target', 'comment', 'person', 'conversation', 'replyTo'] as const;

/** What must have been made before an action can be performed, besides who performs it. */
export function referencesOf(action: Action): readonly Reference[] {
  const given = action as Readonly<Partial<Record<(typeof fields)[number], Reference | null>>>;
  return fields.flatMap((field) => given[field] ?? []);
}
