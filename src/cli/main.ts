#!/usr/bin/env node
import * as module from 'node:module';

// Where Node can, it keeps what it has compiled for the next start: from 22.1 on. It must be told before the program is loaded.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
await import('./program.js');
