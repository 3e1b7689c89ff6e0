import { commands as communityCommands } from '@c18n/communities/commands';
import { subgraph as communities } from '@c18n/communities/subgraph';
import { views as communityViews } from '@c18n/communities/views';
import { createDomainRegistry } from '@c18n/decider/DomainRegistry';
import { subgraph as discovery } from '@c18n/discovery/subgraph';
import { commands as messageCommands } from '@c18n/messages/commands';
import { subgraph as messages } from '@c18n/messages/subgraph';
import { views as messageViews } from '@c18n/messages/views';
import { subgraph as notifications } from '@c18n/notifications/subgraph';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { commands as postCommands } from '@c18n/posts/commands';
import { subgraph as posts } from '@c18n/posts/subgraph';
import { views as postViews } from '@c18n/posts/views';
import { commands as userCommands } from '@c18n/users/commands';
import { subgraph as users } from '@c18n/users/subgraph';
import { views as userViews } from '@c18n/users/views';

/** The subgraphs that this installation serves. */
export const subgraphs: readonly SubgraphModule[] = [users, communities, posts, messages, notifications, discovery];

/** Everything that can be decided, and every view that is kept. */
export const registry = createDomainRegistry([
  { commands: userCommands, views: userViews },
  { commands: communityCommands, views: communityViews },
  { commands: postCommands, views: postViews },
  { commands: messageCommands, views: messageViews },
]);
