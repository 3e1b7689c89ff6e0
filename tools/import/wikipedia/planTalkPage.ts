import { cleanLine } from '../cleanText.ts';
import type { ImportProblem } from '../ImportProblem.ts';
import type { TalkPage } from './TalkPage.ts';
import type { ThreadComment, ThreadItem } from './ThreadItem.ts';

/** A comment as it will be imported. */
export type PlannedComment = {
  /** Tells it apart from all others of the page; for ever. */
  readonly key: string;
  readonly author: string;
  /** In milliseconds since the epoch. */
  readonly time: number;
  readonly text: string;
  /** The key of the comment that it answers, which comes before it; null where it answers the page. */
  readonly parentKey: string | null;
};

/** A page as it will be imported: a post, with its comments in the order of the page. */
export type PlannedPage = {
  readonly name: string;
  readonly language: string;
  readonly title: string;
  /** When the first comment was written; in milliseconds since the epoch. */
  readonly time: number;
  readonly comments: readonly PlannedComment[];
  /** So many comments were listed again in a part of their discussion. */
  readonly repeated: number;
  readonly problems: readonly ImportProblem[];
};

/** Plans what a talk page becomes. Pure: the same page gives the same plan, key by key. @param write makes Markdown of HTML */
export function planTalkPage(page: TalkPage, write: (html: string) => string): PlannedPage {
  const planning = new Planning(page, write);
  for (const item of page.items) planning.add(item, null, null);
  const { comments, repeated, problems } = planning;
  const { name, language } = page;
  const title = cleanLine(name.replace(/[-_]+/g, ' '), 300);
  const time = comments.reduce((first, one) => Math.min(first, one.time), comments[0]?.time ?? 0);
  return { name, language, title, time, comments, repeated, problems };
}

class Planning {
  readonly comments: PlannedComment[] = [];
  readonly problems: ImportProblem[] = [];
  repeated = 0;
  readonly #page: TalkPage;
  readonly #write: (html: string) => string;
  /** What each comment says, by id: more than one thing only where ids are the same by chance. */
  readonly #known = new Map<string, string[]>();

  constructor(page: TalkPage, write: (html: string) => string) {
    this.#page = page;
    this.#write = write;
  }

  /** @param heading what stands above it and was not told yet */
  add(item: ThreadItem, parentKey: string | null, heading: string | null): void {
    if (item.type === 'comment') {
      this.#addComment(item, parentKey, heading);
      return;
    }
    // The first comment below a heading tells it; parts of a discussion have headings of their own.
    let untold: string | null = this.#text(item);
    for (const reply of item.replies) {
      this.add(reply, parentKey, untold);
      if (reply.type === 'comment') untold = null;
    }
  }

  #addComment(comment: ThreadComment, parentKey: string | null, heading: string | null): void {
    const { author, time, replies } = comment;
    const words = this.#text(comment);
    const key = this.#keyOf(comment, words);
    if (key === null) {
      this.repeated += 1;
      for (const reply of replies) this.add(reply, parentKey, null);
      return;
    }
    if (words === '')
      this.problems.push({ item: this.#label(key), code: 'EMPTY', message: 'The comment says nothing.' });
    else {
      const text = heading === null || heading === '' ? words : `## ${heading.replace(/\s+/g, ' ')}\n\n${words}`;
      this.comments.push({ key, author, time, text, parentKey });
    }
    // What answers something empty answers what that answered.
    for (const reply of replies) this.add(reply, words === '' ? parentKey : key, null);
  }

  /** The key of a comment; null where it was listed before. */
  #keyOf({ id, author, time }: ThreadComment, words: string): string | null {
    const said = JSON.stringify([author, time, words]);
    const known = this.#known.get(id) ?? [];
    if (known.includes(said)) return null;
    this.#known.set(id, [...known, said]);
    return known.length === 0 ? id : `${id}#${known.length + 1}`;
  }

  #text(item: ThreadItem): string {
    return this.#write(item.html ?? this.#page.htmlOf.get(item.id) ?? '');
  }

  #label(key: string): string {
    return `${this.#page.name} ${key}`;
  }
}
