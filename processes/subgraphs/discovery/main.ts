import { subgraph } from '@c18n/discovery/subgraph';
import { runSubgraph } from '../runSubgraph.ts';

await runSubgraph(subgraph);
