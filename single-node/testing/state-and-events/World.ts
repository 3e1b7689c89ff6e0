import { grantFirstAdministrator, INSTALLATION } from '@c18n/users/commands';
import { Actor } from '../Actor.ts';
import type { TestNode } from '../startTestNode.ts';

/** People who do things, and somebody who watches them. */
export class World {
  readonly url: string;
  /** Administrator and importer. */
  readonly root: Actor;
  /** Owns and moderates what there is. */
  readonly ann: Actor;
  /** A member of it. */
  readonly bob: Actor;
  /** A member, too, who only watches. */
  readonly eve: Actor;
  readonly #names = new Map<string, string>();
  #count = 0;

  private constructor(url: string, [root, ann, bob, eve]: readonly [Actor, Actor, Actor, Actor]) {
    this.url = url;
    [this.root, this.ann, this.bob, this.eve] = [root, ann, bob, eve];
  }

  static async create({ url, node }: TestNode): Promise<World> {
    const register = (name: string) => Actor.register(url, name);
    const people = await Promise.all([register('keeper'), register('ann'), register('bob'), register('eve')]);
    const data = { personId: people[0].id };
    const first = { definition: grantFirstAdministrator, input: data, actor: INSTALLATION, idempotencyKey: null };
    await node.contexts.contextFor(null).commands.send({ ...first, data: () => data });
    await people[0].do('grantRole', { personId: people[0].id, role: 'IMPORTER' });
    return new World(url, people);
  }

  /** Something that nobody had before: a name, a text, a key. */
  unique(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#count}`;
  }

  /** Somebody new. */
  async register(): Promise<Actor> {
    const name = this.unique('person');
    const person = await Actor.register(this.url, name);
    this.#names.set(person.id, name);
    return person;
  }

  /** Signs somebody in who was registered here: they have another session with another token. */
  async signIn({ id }: Actor): Promise<Actor> {
    const name = this.#names.get(id);
    const credentials = { userNameOrEmail: `${name}@example.org`, password: `password of ${name}` };
    const { token } = await new Actor(this.url, id, null).do('signIn', credentials, 'token');
    return new Actor(this.url, id, String(token));
  }

  /** A community of ann's, with bob and eve. */
  async community(): Promise<string> {
    const { community } = await this.ann.do('createCommunity', { name: this.unique('community') }, 'community { id }');
    const communityId = String(community?.id);
    await Promise.all([this.bob, this.eve].map((person) => person.do('joinCommunity', { communityId })));
    return communityId;
  }

  /** A post of bob's. */
  async post(communityId: string): Promise<string> {
    const input = { communityId, title: this.unique('post'), text: 'Some words.', tags: ['tag'] };
    return String((await this.bob.do('publishPost', input, 'post { id }')).post?.id);
  }

  /** A comment of bob's on a post or a comment. */
  async comment(parentId: string): Promise<string> {
    const { comment } = await this.bob.do('addComment', { parentId, text: this.unique('comment') }, 'comment { id }');
    return String(comment?.id);
  }

  /** A user-group of ann's, with bob and eve, in a community of its own. */
  async userGroup(): Promise<{ readonly communityId: string; readonly userGroupId: string }> {
    const communityId = await this.community();
    const input = { communityId, name: this.unique('group') };
    const { userGroup } = await this.ann.do('createUserGroup', input, 'userGroup { id }');
    const userGroupId = String(userGroup?.id);
    await Promise.all([this.bob, this.eve].map((person) => person.do('joinUserGroup', { userGroupId })));
    return { communityId, userGroupId };
  }

  /** A message of bob's. */
  async message(conversationId: string, replyToId?: string): Promise<string> {
    const input = { conversationId, text: this.unique('message'), ...(replyToId !== undefined && { replyToId }) };
    return String((await this.bob.do('sendMessage', input, 'message { id }')).message?.id);
  }
}
