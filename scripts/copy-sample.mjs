// Copies the sample repository into the build of the CLI, because the demo publishes it.
import { cp, rm } from 'node:fs/promises';

const target = new URL('../apps/cli/dist/sample/', import.meta.url);
await rm(target, { recursive: true, force: true });
await cp(new URL('../examples/sample/', import.meta.url), target, { recursive: true });
