import { subgraph } from '@c18n/posts/subgraph';
import { runSubgraph } from '../runSubgraph.ts';

await runSubgraph(subgraph);
