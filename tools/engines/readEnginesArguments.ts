import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from './Engine.ts';

/** What `npm run engines` was asked for. */
export interface EnginesArguments {
  readonly names: readonly EngineName[];
  readonly ports: Readonly<Partial<Record<EngineName, number>>>;
  /** Where data is kept; null where it is thrown away at the end. */
  readonly data: string | null;
  readonly inMemory: boolean;
}

export const enginesUsage = `npm run engines -- [engine …] [options]
  engine                 ${engineNames.join(', ')}; all where none is named
  --<engine>-port <n>    a port of 127.0.0.1, where it is to be a certain one
  --data <folder>        keeps the data there; without it, it is thrown away at the end
  --mongodb-in-memory    the stand-in for MongoDB writes no file`;

/**
 * Reads the arguments of `npm run engines`.
 *
 * @throws Error that names what can't be understood
 */
export function readEnginesArguments(parameters: readonly string[]): EnginesArguments {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      'mongodb-in-memory': { type: 'boolean' },
      'kafka-port': { type: 'string' },
      'mongodb-port': { type: 'string' },
      'elasticsearch-port': { type: 'string' },
      'redis-port': { type: 'string' },
    },
  });
  const given = engineNames.flatMap((name) => {
    const port = values[`${name}-port`];
    return port === undefined ? [] : [[name, portOf(name, port)] as const];
  });
  const names = positionals.map(engineNamed);
  return {
    names: names.length === 0 ? engineNames : names,
    ports: Object.fromEntries(given),
    data: values.data ?? null,
    inMemory: values['mongodb-in-memory'] ?? false,
  };
}

function engineNamed(text: string): EngineName {
  const name = engineNames.find((each) => each === text);
  if (name === undefined) throw new Error(`no engine is named ${text}; there are ${engineNames.join(', ')}`);
  return name;
}

function portOf(name: EngineName, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--${name}-port ${text} is not a port`);
}
