import { personal } from '@c18n/platform/domain/personal';
import { text } from '@c18n/platform/text/text';

/** A community's name: one line of 3 to 100 characters. */
export const nameSchema = personal(text({ min: 3, max: 100, lines: false }));

/** A community's description: up to 5,000 characters. */
export const descriptionSchema = personal(text({ min: 0, max: 5_000, lines: true }));
