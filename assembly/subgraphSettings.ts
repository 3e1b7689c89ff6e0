import type { Setting } from '@c18n/platform/configuration/Setting';
import { setting } from '@c18n/platform/configuration/Setting';
import { webAddresses } from '@c18n/platform/configuration/settingSchemas';

const where = (name: string, variable: string, port: number) =>
  setting(
    variable,
    `http://127.0.0.1:${port}/graphql`,
    webAddresses(),
    `Where the instances of the subgraph ${name} answer, separated by commas.`,
  );

/** What a gateway of a cluster needs to know besides, by the names of the subgraphs. */
export const subgraphSettings = {
  users: where('users', 'USERS_URL', 4001),
  communities: where('communities', 'COMMUNITIES_URL', 4002),
  posts: where('posts', 'POSTS_URL', 4003),
  messages: where('messages', 'MESSAGES_URL', 4004),
  notifications: where('notifications', 'NOTIFICATIONS_URL', 4005),
  discovery: where('discovery', 'DISCOVERY_URL', 4006),
} satisfies Readonly<Record<string, Setting>>;
