import { defineCollection } from '@c18n/platform/domain/defineCollection';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { defineFact } from '@c18n/platform/domain/defineFact';
import { on, type Views } from '@c18n/platform/domain/defineViews';
import { type Personal, personal } from '@c18n/platform/domain/personal';
import { z } from 'zod';

// A domain for tests of the machinery: a board is a place on which persons pin notes, numbered; a name is held by one board at most.

type Board = { readonly noteCount: number; readonly name: string; readonly nameOwner: string | null };
type Note = {
  readonly boardId: string;
  readonly number: number;
  readonly authorId: string;
  readonly text: Personal;
  readonly likes: number;
};

export const boards = defineCollection<Board>()('board', 'communities', { byName: ['name'] });
export const notes = defineCollection<Note>()('note', 'communities', {
  byNumber: ['boardId', 'number'],
  byLikes: ['boardId', 'likes', 'number'],
});

const NotePinned = defineFact(
  'c18n.board.NotePinned',
  z.object({
    boardId: z.string(),
    noteId: z.string(),
    authorId: z.string(),
    number: z.int(),
    text: personal(z.string()),
  }),
  { subject: ({ noteId }) => noteId, wordsOf: ({ authorId }) => authorId },
);

const BoardNamed = defineFact(
  'c18n.board.BoardNamed',
  z.object({ boardId: z.string(), name: z.string(), owner: z.string() }),
  {
    subject: ({ boardId }) => boardId,
  },
);

/** Pins a note, up to ten thousand; `board-full` never takes any. */
export const pinNote = defineCommand({
  type: 'c18n.board.pinNote',
  stream: 'communities',
  schema: z.object({ boardId: z.string(), noteId: z.string(), text: personal(z.string().min(1)) }),
  place: ({ boardId }) => boardId,
  refusals: { BOARD_FULL: 'The board is full.' },
  decide(documents, { data, actor }) {
    if (data.boardId === 'board-full') return { refused: 'BOARD_FULL', fields: ['boardId'] };
    const board = documents.get(boards, data.boardId);
    return { facts: [NotePinned.state({ ...data, authorId: actor, number: (board?.noteCount ?? 0) + 1 })] };
  },
});

/** Names a board; frees the name that it had. */
export const nameBoard = defineCommand({
  type: 'c18n.board.nameBoard',
  stream: 'communities',
  schema: z.object({ boardId: z.string(), name: z.string() }),
  place: ({ boardId }) => boardId,
  refusals: { NAME_TAKEN: 'The name is taken.' },
  decide(documents, { id, data }) {
    const board = documents.get(boards, data.boardId);
    const freed = board === null || board.nameOwner === null ? [] : [{ key: board.name, owner: board.nameOwner }];
    return {
      facts: [BoardNamed.state({ ...data, owner: id })],
      claims: [{ key: data.name, refusal: 'NAME_TAKEN' as const, fields: ['name'] }],
      frees: freed,
    };
  },
});

/** A decision with a bug: it throws while `broken.now` is true. */
export const broken = { now: true };
export const throwAlways = defineCommand({
  type: 'c18n.board.throwAlways',
  stream: 'communities',
  schema: z.object({ boardId: z.string() }),
  place: ({ boardId }) => boardId,
  refusals: {},
  decide() {
    if (broken.now) throw new Error('a bug');
    return { facts: [] };
  },
});

const NO_BOARD: Board = { noteCount: 0, name: '', nameOwner: null };

export const boardViews: Views = {
  collections: [boards, notes],
  folds: [
    on(NotePinned, ({ data }, documents) => {
      const board = documents.get(boards, data.boardId) ?? NO_BOARD;
      documents.put(boards, data.boardId, { noteCount: data.number, name: board.name, nameOwner: board.nameOwner });
      const { boardId, authorId, number, text } = data;
      documents.put(notes, data.noteId, { boardId, authorId, number, text, likes: number % 3 });
    }),
    on(BoardNamed, ({ data }, documents) => {
      const board = documents.get(boards, data.boardId) ?? NO_BOARD;
      documents.put(boards, data.boardId, { noteCount: board.noteCount, name: data.name, nameOwner: data.owner });
    }),
  ],
};

export const boardDomain = { commands: [pinNote, nameBoard, throwAlways], views: boardViews };
