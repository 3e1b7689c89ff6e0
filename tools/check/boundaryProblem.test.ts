import { describe, expect, test } from 'vitest';
import { boundaryProblem } from './boundaryProblem.ts';

describe('the boundaries of packages', () => {
  test.each([
    ['subgraphs/posts/reading.ts', '@c18n/platform/domain/derive'],
    ['subgraphs/posts/reading.ts', '@c18n/communities/views'],
    ['subgraphs/discovery/live.ts', '@c18n/messages/facts'],
    ['subgraphs/posts/refusals.test.ts', '@c18n/schema/posts.graphql'],
    ['stream-workers/search-indexer/main.ts', '@c18n/posts/facts'],
    ['stream-workers/process-manager/main.ts', '@c18n/messages/commands'],
    ['gateway/Gateway.ts', '@c18n/platform/errors/CodedError'],
    ['single-node/main.ts', '@c18n/decider/Decider'],
    ['tools/admin/main.ts', '@c18n/users/commands'],
    ['bench/main.ts', '@c18n/gateway/createGateway'],
    ['subgraphs/posts/reading.ts', 'zod'],
    ['subgraphs/posts/refusals.test.ts', 'node:fs'],
    ['platform/domain/derive.ts', 'node:crypto'],
    ['subgraphs/posts/reading.ts', './views.ts'],
    ['subgraphs/posts/queries/post.ts', '../views.ts'],
  ])('let %s import %s', (file, specifier) => {
    expect(boundaryProblem(file, specifier)).toBeNull();
  });

  test.each([
    ['subgraphs/users/views.ts', '@c18n/communities/views', 'users reads nothing of communities'],
    ['subgraphs/posts/reading.ts', '@c18n/messages/views', 'posts reads nothing of messages'],
    ['subgraphs/posts/reading.ts', '@c18n/communities/commands', "a domain reads another's facts and views only"],
    ['subgraphs/posts/reading.ts', '@c18n/gateway/Gateway', 'a domain imports nothing of gateway'],
    ['subgraphs/posts/reading.ts', '@c18n/schema/posts.graphql', 'a domain imports nothing of schema'],
    ['subgraphs/posts/reading.ts', 'node:crypto', 'a domain is pure'],
    ['subgraphs/posts/reading.ts', 'fastify', 'a domain is pure'],
    ['platform/domain/derive.ts', '@c18n/users/facts', 'the platform knows nothing of users'],
    ['gateway/Gateway.ts', '@c18n/posts/views', 'the gateway knows nothing of posts'],
    ['stream-workers/decider/Decider.ts', '@c18n/gateway/Gateway', 'the decider knows nothing of gateway'],
    ['stream-workers/decider/Decider.ts', '@c18n/posts/commands', 'the decider knows nothing of posts'],
    ['stream-workers/search-indexer/main.ts', '@c18n/posts/resolvers', 'a worker has facts, views and commands only'],
    ['client/connect.ts', '@c18n/platform/errors/CodedError', 'the client stands alone'],
    ['subgraphs/posts/reading.ts', '../users/views.ts', 'a path leaves the package'],
    ['subgraphs/posts/queries/post.ts', '../../communities/views.ts', 'a path leaves the package'],
    ['gateway/Gateway.ts', '../platform/errors/CodedError.ts', 'a path leaves the package'],
  ])('keep %s from importing %s', (file, specifier, problem) => {
    expect(boundaryProblem(file, specifier)).toContain(problem);
  });
});
