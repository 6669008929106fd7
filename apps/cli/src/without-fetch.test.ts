import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const module = new URL('without-fetch.ts', import.meta.url).href;

/** Runs code, then imports `node:http` and prints whether that loaded `fetch`, and whether the global objects are there. */
function loads(code: string): unknown {
  const program = `${code}
    await import('node:http');
    const isLoaded = process.moduleLoadList.some((name) => name.includes('deps/undici'));
    console.log(JSON.stringify([isLoaded, typeof WebSocket, typeof fetch]));`;
  const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

it('imports node:http without loading fetch, which remains available', () => {
  expect(loads('')).toEqual([true, 'function', 'function']);
  expect(loads(`(await import(${JSON.stringify(module)})).withoutFetch();`)).toEqual([false, 'function', 'function']);
});
