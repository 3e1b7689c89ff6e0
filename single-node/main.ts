import { hearSignals } from './hearSignals.ts';
import { startProblem } from './startProblem.ts';

// Whoever starts the server may ask it to stop while it is still being loaded, which takes longest: so this is heard first.
const stopping = hearSignals();
const { runSingleNode } = await import('./runSingleNode.ts');
try {
  await runSingleNode(stopping);
} catch (error) {
  const problem = startProblem(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exit(1);
}
