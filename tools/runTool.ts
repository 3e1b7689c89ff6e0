import { toolProblem } from './toolProblem.ts';

/** Runs a tool of the command line. What keeps it from its work is told as a sentence, and makes it end with code 1. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = toolProblem(error);
    if (problem === null) throw error;
    console.error(problem);
    process.exitCode = 1;
  }
}
