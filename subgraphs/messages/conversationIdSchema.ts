import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';

/** Accepts the id of a user-group or a direct conversation. */
export const conversationIdSchema = z.union([idSchema('group'), idSchema('direct')], {
  error: 'must be an id that starts with group_ or direct_',
});
