import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { answerParent } from '../../server/answerParent.ts';

// Apollo Server with @apollo/gateway as their documentation has it, but for what they write to the console.

const { supergraphSdl } = JSON.parse(process.argv[2] ?? '') as { readonly supergraphSdl: string };

process.env.NODE_ENV = 'production';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: console.error };
const gateway = new ApolloGateway({ supergraphSdl, logger: silent });
const server = new ApolloServer({ gateway, logger: silent });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });

answerParent({ url: () => new URL('/graphql', url).href });
