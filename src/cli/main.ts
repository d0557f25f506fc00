#!/usr/bin/env node
// What every start needs of Node, loaded before a V8 flag is set: setting one makes Node discard the compiled code of its own modules.
import 'node:crypto';
import 'node:diagnostics_channel';
import 'node:fs/promises';
import 'node:net';
import 'node:perf_hooks';
import 'node:timers/promises';
import 'node:tty';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepCode } from './kept-code.js';
import { answerOnce, growSlowly } from './memory.js';

/** Commands whose start a user waits for. */
const WAITED_FOR = ['ask', 'chat', 'start'];
/** Help uses little of the code: with only that cached, every start would compile the rest. */
const HELP = ['--help', '-h'];
const asksHelp = (option: string): boolean => process.argv.includes(option);

growSlowly();
if (process.argv[2] === 'ask' && !process.argv.includes('--jsonl')) answerOnce();
const dist = fileURLToPath(new URL('../', import.meta.url));
keepCode(
  path.join(dist, 'program'),
  path.join(dist, 'kept'),
  () => WAITED_FOR.includes(process.argv[2] ?? '') && !HELP.some(asksHelp) && (process.exitCode ?? 0) === 0,
);
void import('./program.js');
