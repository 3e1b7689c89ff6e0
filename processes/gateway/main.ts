import { runProcess } from '../runProcess.ts';
import { startGateway } from './startGateway.ts';

await runProcess('gateway', startGateway);
