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
  /** When the first comment was written, in milliseconds since the epoch; Infinity where there is none, which is among the problems. */
  readonly time: number;
  readonly comments: readonly PlannedComment[];
  /** So many comments were listed again in a part of their discussion. */
  readonly repeated: number;
  readonly problems: readonly ImportProblem[];
};

/** Plans what a talk page becomes. Pure: the same page gives the same plan, key by key. @param write makes Markdown of HTML */
export function planTalkPage(page: TalkPage, write: (html: string) => string): PlannedPage {
  const planning = new Planning(page, write);
  planning.add(page.items, null, null);
  const { comments, repeated, problems } = planning;
  const { name, language } = page;
  const title = cleanLine(name.replace(/[-_]+/g, ' '), 300);
  const time = comments.reduce((first, one) => Math.min(first, one.time), Number.POSITIVE_INFINITY);
  if (comments.length === 0) problems.push({ item: name, code: 'EMPTY', message: 'Nobody says anything on the page.' });
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

  /**
   * Adds what stands below one heading or comment. The first comment below a heading that says something tells it; parts of a discussion have
   * headings of their own.
   *
   * @param heading what stands above them and was not told yet; returned as long as it is not
   */
  add(items: readonly ThreadItem[], parentKey: string | null, heading: string | null): string | null {
    let untold = heading;
    for (const item of items) {
      if (item.type === 'comment') untold = this.#addComment(item, parentKey, untold);
      else this.add(item.replies, parentKey, this.#text(item));
    }
    return untold;
  }

  #addComment(comment: ThreadComment, parentKey: string | null, heading: string | null): string | null {
    const { author, time, replies } = comment;
    const words = this.#text(comment);
    const key = this.#keyOf(comment, words);
    if (key === null) {
      this.repeated += 1;
      this.add(replies, parentKey, null);
      return null;
    }
    if (words === '') {
      this.problems.push({ item: this.#label(key), code: 'EMPTY', message: 'The comment says nothing.' });
      // What answers something empty answers what that answered.
      return this.add(replies, parentKey, heading);
    }
    const text = heading === null || heading === '' ? words : `## ${heading.replace(/\s+/g, ' ')}\n\n${words}`;
    this.comments.push({ key, author, time, text, parentKey });
    this.add(replies, key, null);
    return null;
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
