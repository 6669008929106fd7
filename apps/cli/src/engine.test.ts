import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const engine = JSON.stringify(new URL('./engine.ts', import.meta.url).href);

/** Calls a function 2,000 times in a process that was set for a version of Node: the messages of V8, and whether it optimized the function. */
function runWith(version: string) {
  const script = `
    import { optimizeLater } from ${engine};
    optimizeLater(${version});
    function addOften(one, other) { return one + other; }
    for (let round = 0; round < 20; round += 1) {
      for (let index = 0; index < 100; index += 1) addOften(index, round);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }`;
  // On a busy machine the script may end before a thread that optimizes.
  const flags = ['--trace-opt', '--no-concurrent-recompilation', '--input-type=module', '--eval', script];
  const { status, stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  return { status, stderr, isOptimized: /completed (optimizing|compiling) .*addOften/.test(stdout) };
}

describe('the settings of the engine', () => {
  it('keep a function that is called 2,000 times as it is, without a message', () => {
    expect(runWith('process.versions.node')).toEqual({ status: 0, stderr: '', isOptimized: false });
  });

  it('are not used with versions of Node that may not have them', () => {
    expect(runWith("'21.0.0'").isOptimized).toBe(true);
    expect(runWith("'99.0.0'").isOptimized).toBe(true);
  });
});
