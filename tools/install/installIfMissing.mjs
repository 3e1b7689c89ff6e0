// Installs the packages when they are missing or older than the lock file. Runs on any Node ≥ 20, before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const marker = join(root, 'node_modules/.installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : '';

const ready = () => existsSync(join(root, 'node_modules/.bin/node'));

if (installed !== wanted || !ready()) {
  console.log('installing packages …');
  // Not `npm ci`: it insists on the packages of other platforms, which not every registry has. Development's too, whatever NODE_ENV says:
  // the Node that runs everything is one of them.
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32',
  });
  if (!ready()) {
    console.error(
      'The package `node` is installed without its program. Does npm run its install script (`ignore-scripts`)?',
    );
    process.exit(1);
  }
  writeFileSync(marker, wanted);
}
