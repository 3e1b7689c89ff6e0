import { subgraph } from '@c18n/messages/subgraph';
import { runSubgraph } from '../runSubgraph.ts';

await runSubgraph(subgraph);
