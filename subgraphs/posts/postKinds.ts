/** What a post is: `text` holds its words, `link` leads to an address and may say something about it. */
export const postKinds = ['text', 'link'] as const;

export type PostKind = (typeof postKinds)[number];
