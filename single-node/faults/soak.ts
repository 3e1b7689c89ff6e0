/** How many times as long as usual the tests of faults shall go on: `SOAK=10 npx vitest run single-node/faults`. */
export const soak = Math.max(1, Number(process.env.SOAK ?? 1));
