#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: starting up is most of what a short command does.
enableCompileCache?.();
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
