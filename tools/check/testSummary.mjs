// Says once more, as the last line, how the tests ended: `N passed, N failed, N skipped`. Fails where one failed, where one was skipped
// although this machine has what it needs, and where there are no results. Takes the files of results, which vitest's reporter `json` wrote; without any, what `npm test` left. Runs
// on any Node ≥ 20: the packages may not have been installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What some tests say by their names that they need, and whether it is here. Everything else that a test needs is installed. */
const needs = [
  {
    mark: '(needs ../shared/data)',
    isHere: () =>
      existsSync(process.env.C18N_SHARED_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))),
  },
  {
    mark: '(needs a C compiler)',
    isHere: () => process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0,
  },
  {
    mark: '(needs Chromium)',
    isHere: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium'),
  },
];

/** Of each message. */
const FAILURE_LINES = 25;

const ofEmbedded = fileURLToPath(new URL('../../node_modules/.test-results.json', import.meta.url));
const given = process.argv.slice(2);
const files = given.length > 0 ? given : [ofEmbedded];
const missing = files.filter((file) => !existsSync(file));
for (const file of missing) console.error(`the tests left no results in ${file}`);
if (missing.length > 0) process.exitCode = 1;
tell(files.filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8'))));

function tell(runs) {
  const testResults = runs.flatMap((run) => run.testResults);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const having = (...statuses) => tests.filter(({ status }) => statuses.includes(status));
  // A file that could not be loaded has no tests to count, so it counts itself.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const [passed, failed] = [having('passed'), having('failed')];
  const skipped = tests.filter((test) => !passed.includes(test) && !failed.includes(test));
  for (const { fullName, failureMessages } of failed) tellFailure(fullName, failureMessages);
  for (const { name, message } of broken) tellFailure(`${name} cannot be loaded`, [message]);
  const missing = needs.filter(({ isHere }) => !isHere()).map(({ mark }) => mark);
  const cannotRun = skipped.filter(({ fullName }) => missing.some((mark) => fullName.includes(mark)));
  for (const { fullName } of cannotRun) console.error(`skipped, as this machine lacks what it needs: ${fullName}`);
  const leftOut = skipped.filter((test) => !cannotRun.includes(test));
  for (const { fullName } of leftOut) console.error(`skipped, though it can run here: ${fullName}`);
  const hasEnded = runs.every(({ success }) => success);
  if (!hasEnded && failed.length + broken.length === 0)
    console.error(
      'no test failed, but the run did: something was thrown outside of the tests, or promised and not looked at; see above',
    );
  const ended = hasEnded && passed.length > 0 && leftOut.length === 0;
  if (!ended) process.exitCode = 1;
  console.log(`${passed.length} passed, ${failed.length + broken.length} failed, ${skipped.length} skipped`);
}

/** With the beginning of why: of a test that fails now and then, the end of what was printed may be all that is kept. */
function tellFailure(name, messages) {
  const lines = (messages ?? []).flatMap((message) => String(message).split('\n').slice(0, FAILURE_LINES));
  console.error([`failed: ${name}`, ...lines.map((line) => `    ${line}`)].join('\n'));
}
