import type { CommandSender } from './CommandSender.ts';

/** A sender after whose commands, whatever became of them, everything is forgotten that was read before. */
export function thenForget(sender: CommandSender, forget: () => void): CommandSender {
  return {
    ...sender,
    send: async (sending) => {
      try {
        return await sender.send(sending);
      } finally {
        forget();
      }
    },
  };
}
