import type { LiveModule } from '@c18n/platform/live/LiveField';

/** Nothing happens here: this domain only reads. */
export const live: LiveModule = { fields: [] };
