import { hearSignals } from '@c18n/single-node/hearSignals';
import { startProblem } from '@c18n/single-node/startProblem';

// `npm run demo`: a server with a sample archive and a live chat. What it holds is thrown away at its end.

// Who asks it to stop may do so while it is still being loaded.
const stopping = hearSignals();
const { runDemo } = await import('./runDemo.ts');
try {
  await runDemo(stopping);
} catch (error) {
  const problem = startProblem(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exit(1);
}
