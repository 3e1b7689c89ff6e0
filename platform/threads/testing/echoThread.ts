import { serveThread } from '../serveThread.ts';

// A thread for tests: it says what it is told, counts the messages that its calls came in, fails, and dies.

let messages = 0;
let isCounted = false;

serveThread({
  echo: (value: unknown) => {
    if (!isCounted) {
      messages += 1;
      isCounted = true;
      // A microtask comes when the whole message has been answered.
      queueMicrotask(() => {
        isCounted = false;
      });
    }
    return value;
  },
  messages: () => messages,
  fail: () => {
    throw Object.assign(new Error('in vain'), { errcode: 13 });
  },
  die: () => process.exit(3),
  close: () => {},
});
