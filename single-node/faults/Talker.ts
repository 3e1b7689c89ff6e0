import { Actor } from '../testing/Actor.ts';
import type { Data } from '../testing/ask.ts';
import type { Deed, Journal } from './Journal.ts';
import type { Place } from './openPlace.ts';
import type { RestartingNode } from './RestartingNode.ts';

type Input = Readonly<Record<string, unknown>>;

/** The password of everybody. */
export const PASSWORD = 'correct horse battery staple';

/** A client that insists: what is not answered, or finds the disk full, it sends again under the same key, for as long as it takes. */
export class Talker {
  readonly name: string;
  readonly #node: Pick<RestartingNode, 'url' | 'ready'>;
  readonly #journal: Journal;
  readonly #random: () => number;
  #actor: Actor;
  #count = 0;

  constructor(name: string, node: Pick<RestartingNode, 'url' | 'ready'>, journal: Journal, random: () => number) {
    this.name = name;
    this.#node = node;
    this.#journal = journal;
    this.#random = random;
    this.#actor = new Actor(node.url, '', null);
  }

  get actor(): Actor {
    return this.#actor;
  }

  /** Registers. */
  async register(): Promise<void> {
    const { name } = this;
    const input = { userName: name, email: `${name}@example.org`, password: PASSWORD, displayName: `${name} 🦉` };
    const { person, token } = await this.do('register', input, 'token person { id }');
    this.#actor = new Actor(this.#node.url, String(person?.id), String(token));
  }

  /** Joins, and says and does this and that until so many mutations are acknowledged. */
  async talk({ communityId, groupId }: Place, count: number): Promise<void> {
    await this.do('joinCommunity', { communityId }, 'membership { id }');
    await this.do('joinUserGroup', { userGroupId: groupId }, 'member { id }');
    for (let done = 0; done < count; done++) await this.#step(communityId, groupId);
  }

  /** Does one mutation, however often it must be sent; returns its payload. */
  async do(field: string, input: Input, selection = ''): Promise<Data> {
    const sent = { ...input, idempotencyKey: `${this.name} ${++this.#count}` };
    const payload = await this.#insist(() => this.#actor.do(field, sent, selection));
    this.#journal.add({ by: this.#actor, field, input: sent, selection, payload });
    return payload;
  }

  async #step(communityId: string, conversationId: string): Promise<void> {
    const dice = this.#random();
    const words = `${this.name} #${this.#count} ✍️`;
    const [post, message] = [this.#pick('publishPost', () => true), this.#pick('sendMessage', this.#isMine)];
    if (dice < 0.15 || post === null)
      await this.do('publishPost', { communityId, title: words, text: words }, 'post { id }');
    else if (dice < 0.3) await this.do('addComment', { parentId: postId(post), text: words }, 'comment { id }');
    else if (dice < 0.45) await this.do('addReaction', { targetId: postId(post), code: 'like' });
    else if (dice < 0.55 && this.#isMine(post))
      await this.do('editPost', { postId: postId(post), title: words }, 'post { id }');
    else if (dice < 0.65 && message !== null)
      await this.do('editMessage', { messageId: message.payload.message?.id, text: words }, 'message { id }');
    else await this.do('sendMessage', { conversationId, text: words }, 'message { id number }');
  }

  readonly #isMine = ({ by }: Deed): boolean => by.id === this.#actor.id;

  #pick(field: string, wanted: (deed: Deed) => boolean): Deed | null {
    const deeds = this.#journal.of(field).filter(wanted);
    return deeds[Math.floor(this.#random() * deeds.length)] ?? null;
  }

  async #insist<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      await this.#node.ready;
      try {
        return await work();
      } catch (error) {
        // `fetch` throws a TypeError when there is no answer. Any other answer that is not as it should be is the test's end.
        if (!(error instanceof TypeError || String(error).includes('"STORAGE_FULL"'))) throw error;
        this.#journal.addLost();
      }
    }
  }
}

function postId({ payload }: Deed): string {
  return String(payload.post?.id);
}
