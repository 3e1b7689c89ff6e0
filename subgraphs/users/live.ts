import type { LiveModule } from '@c18n/platform/live/LiveField';

/** Persons have no subscription of their own here: `viewerEvents` of the notifications domain tells what happens to the viewer. */
export const live: LiveModule = { fields: [] };
