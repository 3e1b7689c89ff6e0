import { runSingleNode } from './runSingleNode.ts';
import { startProblem } from './startProblem.ts';

try {
  await runSingleNode();
} catch (error) {
  const problem = startProblem(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exit(1);
}
