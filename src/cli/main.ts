#!/usr/bin/env node
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepCode } from './kept-code.js';
import { answerOnce, growSlowly } from './memory.js';

/** Commands whose start somebody waits for. */
const WAITED_FOR = ['ask', 'chat', 'start'];

growSlowly();
if (process.argv[2] === 'ask' && !process.argv.includes('--jsonl')) answerOnce();
const dist = fileURLToPath(new URL('../', import.meta.url));
keepCode(
  path.join(dist, 'program'),
  path.join(dist, 'kept'),
  () => WAITED_FOR.includes(process.argv[2] ?? '') && (process.exitCode ?? 0) === 0,
);
void import('./program.js');
