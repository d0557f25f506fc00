#!/usr/bin/env node
import * as module from 'node:module';
import { answerOnce, growSlowly } from './memory.js';

growSlowly();
if (process.argv[2] === 'ask' && !process.argv.includes('--jsonl')) answerOnce();
// Where Node can, it keeps what it has compiled for the next start: from 22.1 on. What is kept holds for the flags above only.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
await import('./program.js');
