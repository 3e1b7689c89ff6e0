import { runProcess } from '../runProcess.ts';
import { rebuildOutdated } from './rebuildOutdated.ts';
import { startDeciding } from './startDeciding.ts';

await runProcess('decider', startDeciding, rebuildOutdated);
