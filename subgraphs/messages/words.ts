import { personal } from '@c18n/platform/domain/personal';
import { text } from '@c18n/platform/text/text';

/** A user-group's name: one line of 1 to 100 characters. */
export const nameSchema = personal(text({ min: 1, max: 100, lines: false }));

/** A user-group's description: up to 1,000 characters, as the document that holds it is written with every message. */
export const descriptionSchema = personal(text({ min: 0, max: 1_000, lines: true }));

/** A message: 1 to 8,000 characters. */
export const messageTextSchema = personal(text({ min: 1, max: 8_000, lines: true }));
