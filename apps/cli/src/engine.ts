import { setFlagsFromString } from 'node:v8';

/**
 * V8 optimizes a function after 400 and after 3,000 calls. Most functions of a plan are called some thousand times and never again: compiling them
 * on other threads was a quarter of the CPU of `apimkit plan`.
 */
const settings = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'];

/** The first and the last version of Node with which the settings were tried: V8 prints a message for one that it does not have. */
const tried = [22, 26] as const;

/** Sets when V8 optimizes code from now on, for commands that run for seconds. */
export function optimizeLater(version: string): void {
  const major = Number(version.split('.')[0]);
  if (major < tried[0] || major > tried[1]) return;
  for (const setting of settings) setFlagsFromString(setting);
}
