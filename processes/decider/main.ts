import { runProcess } from '../runProcess.ts';
import { startDeciding } from './startDeciding.ts';

await runProcess('decider', startDeciding);
