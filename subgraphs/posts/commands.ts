import { acceptAnswer } from './commands/acceptAnswer.ts';
import { addComment } from './commands/addComment.ts';
import { addReaction } from './commands/addReaction.ts';
import { deleteComment } from './commands/deleteComment.ts';
import { deletePost } from './commands/deletePost.ts';
import { editComment } from './commands/editComment.ts';
import { editPost } from './commands/editPost.ts';
import { hideComment } from './commands/hideComment.ts';
import { hidePost } from './commands/hidePost.ts';
import { publishPost } from './commands/publishPost.ts';
import { removeReaction } from './commands/removeReaction.ts';
import { unacceptAnswer } from './commands/unacceptAnswer.ts';
import { unhideComment } from './commands/unhideComment.ts';
import { unhidePost } from './commands/unhidePost.ts';

/** What can be decided about posts, comments and reactions. */
export const commands = [
  publishPost,
  editPost,
  deletePost,
  hidePost,
  unhidePost,
  addComment,
  editComment,
  deleteComment,
  hideComment,
  unhideComment,
  addReaction,
  removeReaction,
  acceptAnswer,
  unacceptAnswer,
] as const;
