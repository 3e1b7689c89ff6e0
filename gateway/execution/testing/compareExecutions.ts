import type { Log } from '@c18n/platform/logging/Log';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import type { ExecutionCounts } from '../ExecutionCounts.ts';
import { LibraryExecutor } from '../LibraryExecutor.ts';
import { PlanExecutor } from '../PlanExecutor.ts';
import { requestOf } from '../requestOf.ts';
import { OperationWriter } from './OperationWriter.ts';
import { Random } from './Random.ts';
import type { StubFederation } from './StubFederation.ts';
import { StubWorld } from './StubWorld.ts';

/** How probable faults are in each run of a document; variables and data are others too. */
const FAULTS = [...Array<number>(8).fill(0), 0.003, 0.003, 0.003, 0.01, 0.01, 0.01, 0.01, 0.03, 0.03, 0.03, 0.1, 0.1];

export type Difference = {
  readonly seed: number;
  readonly faults: number;
  readonly text: string;
  readonly ours: string;
  readonly theirs: string;
};

export type ExecutionComparison = {
  readonly differences: readonly Difference[];
  /** The operations without any fault that were not run by compiled code alone. */
  readonly uncompiled: readonly string[];
  readonly documents: number;
  readonly operations: number;
  /** Those for which the library has errors. */
  readonly failing: number;
  readonly counts: ExecutionCounts;
};

type Options = { readonly operations: number; readonly seed: number; readonly log: Log };

/** Runs random operations by both executors over the same data and faults. */
export async function compareExecutions(federation: StubFederation, options: Options): Promise<ExecutionComparison> {
  const differences: Difference[] = [];
  const { log } = options;
  const executor = new PlanExecutor({ ...federation, cacheSize: 1_000_000, log });
  const library = new LibraryExecutor(federation);
  const uncompiled: string[] = [];
  let [documents, operations, failing] = [0, 0, 0];
  for (let number = options.seed; operations < options.operations; number++) {
    const written = writeOperation(federation, number);
    const planned = federation.plan(written.text);
    if (planned === null) continue;
    documents++;
    for (const [run, faults] of FAULTS.entries()) {
      const seed = number * FAULTS.length + run;
      const variables = written.variables(new Random(seed));
      const before = executor.counts.compiled;
      const [ours, theirs] = await Promise.all([
        textOf(new StubWorld(seed, faults), (context) => executor.execute({ ...planned, variables, context })),
        textOf(new StubWorld(seed, faults), (context) =>
          library.run(planned.plan, planned.description, requestOf(variables, context, log)),
        ),
      ]);
      operations++;
      if (faults === 0 && executor.counts.compiled === before) uncompiled.push(written.text);
      if (theirs.includes('"errors"')) failing++;
      if (ours !== theirs) differences.push({ seed: number, faults, text: written.text, ours, theirs });
    }
  }
  return { differences, uncompiled, documents, operations, failing, counts: executor.counts };
}

function writeOperation({ schema }: StubFederation, seed: number) {
  const random = new Random(seed);
  const others = [OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION].filter((kind) =>
    schema.getRootType(kind),
  );
  const kind = random.chance(0.2) && others.length > 0 ? random.pick(others) : OperationTypeNode.QUERY;
  return new OperationWriter(schema, random).write(kind);
}

/** The answer as JSON with its keys in order, or that it failed: by which of several faults is chance. And how many mutations were made. */
async function textOf(world: StubWorld, run: (context: object) => Promise<ExecutionResult>): Promise<string> {
  try {
    return `${JSON.stringify(await run({ world }))} ${world.mutations}`;
  } catch {
    return `thrown ${world.mutations}`;
  }
}
