import { subgraph } from '@c18n/notifications/subgraph';
import { runSubgraph } from '../runSubgraph.ts';

await runSubgraph(subgraph);
