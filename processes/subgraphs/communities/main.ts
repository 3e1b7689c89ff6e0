import { subgraph } from '@c18n/communities/subgraph';
import { runSubgraph } from '../runSubgraph.ts';

await runSubgraph(subgraph);
