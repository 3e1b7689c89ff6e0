import type { LiveModule } from '@c18n/platform/live/LiveField';
import { PersonErased } from './facts.ts';

/** Persons have no subscription of their own here: `viewerEvents` of the notifications domain tells what happens to the viewer. */
export const live: LiveModule = {
  fields: [],
  takesBack: ({ type }) => (type === PersonErased.type ? 'everywhere' : null),
  isPlaceIndependent: true,
  viewerDependent: ['Person.email', 'Person.roles'],
};
