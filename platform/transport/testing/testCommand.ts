import type { SubmittedCommand } from '../../ports/SubmittedCommand.ts';

/** A command to communities that only differs by its id. */
export function testCommand(id: string, partition = 0): SubmittedCommand {
  const identity = { id, type: 't', stream: 'communities', partition, place: 'p', actor: 'a' } as const;
  return { ...identity, time: 0, fingerprint: '', submission: id, wordsOf: null, data: {} };
}
