#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: starting up is most of what a short command does.
enableCompileCache?.();
// Whoever reads our output may have read enough, as `head` has.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
