#!/usr/bin/env node
/*
 * Exit codes (a contract):
 *   0    fine
 *   1    findings at or above --fail-on, a threshold missed, a package that does not verify, or a check that crashed
 *   2    could not run: wrong usage, unreadable or invalid input, a bug
 *   130  stopped by the user, with everything saved
 *
 * Only process.exitCode is set: process.exit() would cut a piped report at 64 KiB.
 */

// Everything below is written for a Node that is too old, so that it can still say so: no static import, no await at the top.
const [major, minor] = process.version.slice(1).split('.').map(Number);

// Of 21 and 22, only from 22.3 on is there what the rest needs.
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 3)) {
  process.stderr.write(
    `Uw Node (${process.version}) is te oud voor ouder-audit; installeer versie 20.19, 22.3 of nieuwer van https://nodejs.org.\n`,
  );
  process.exitCode = 2;
} else {
  // Stays when Node runs out of work before the program says how it ended, and would call that fine.
  process.exitCode = 2;
  import('../dist/main.js').then(async ({ main }) => {
    process.exitCode = await main(process);
  });
}
