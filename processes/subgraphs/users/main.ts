import { subgraph } from '@c18n/users/subgraph';
import { runSubgraph } from '../runSubgraph.ts';

await runSubgraph(subgraph);
