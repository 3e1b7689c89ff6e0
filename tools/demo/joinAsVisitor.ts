import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../import/api/createApiClient.ts';
import type { Chat } from './Chat.ts';
import { JOIN, REGISTER } from './operations.ts';

type Registered = { readonly register: { readonly token: string } };

/** Makes a person of no special rights who takes part in the chat, as anybody could. Returns their token. */
export async function joinAsVisitor(clientOf: (token: string | null) => ApiClient, chat: Chat): Promise<string> {
  const named = { userName: 'sparrow', displayName: 'Sparrow', email: 'sparrow@example.org' };
  const { register } = await clientOf(null).ask<Registered>(REGISTER, { input: { ...named, password: randomUUID() } });
  const { communityId, conversationId } = chat;
  await clientOf(register.token).ask(JOIN, { community: { communityId }, group: { userGroupId: conversationId } });
  return register.token;
}
