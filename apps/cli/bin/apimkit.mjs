#!/usr/bin/env node
// Use only syntax of Node 14, and no named imports, so that an old Node reaches the message.
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`error: apimkit needs Node 22.12 or newer; this is Node ${process.versions.node}\n`);
  process.exit(2);
}
// Compiled code is kept between runs: starting up is most of what a short command does.
module.enableCompileCache?.();
// The reader of the output may close it early, as `head` does. The work continues: a publish that ended here would stop halfway,
// with exit code 0.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
const { main } = await import('../dist/index.js');
process.exitCode = await main(process.argv.slice(2));
