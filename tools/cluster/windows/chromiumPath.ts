/** Where Chromium is, or a browser made of it. `tools/check/testSummary.mjs` looks there, too. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
