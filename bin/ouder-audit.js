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
import { main } from '../dist/main.js';

process.exitCode = await main(process);
