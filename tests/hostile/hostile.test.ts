import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { type RunningEmulator, serveEmulator } from '@apimkit/emulator/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checked } from '../checked.ts';
import { inputs } from './inputs.ts';
import { type Ground, hostileRepository, type Part, parts, stateOf } from './repository.ts';
import { type Ran, run, secrets } from './run.ts';

// Every command, over a repository whose author wants it to hang, crash, run code, read secrets or write elsewhere.

const isBuilt = existsSync(join(import.meta.dirname, '../../apps/cli/dist/index.js'));
/** A command takes at most 10 s on a machine that does nothing else; tests run beside other tests. */
const limit = 320_000;

/** Commands over artifacts, and what each has to exit with when no file of them can be used. */
const commands = [
  ['lint', 1],
  ['breaking --base HEAD', 2],
  ['plan', 2],
  ['publish --yes', 2],
  ['extract --out artifacts --yes', 2],
  ['render --out rendered', 2],
  ['explain api:orders', 2],
  ['fmt', 2],
  ['rules', 0],
  ['explain-rule jwt-without-audience', 0],
  ['policy effective api:orders', 2],
  ['policy effective --against HEAD', 2],
  ['schema plan', 0],
  ['emulator --seed artifacts', 2],
] as const;

let service: RunningEmulator;
beforeAll(async () => {
  service = await serveEmulator({ fetch: checked(createEmulator().fetch) });
});
afterAll(() => service.close());

let ground: Ground;
let neighbours: readonly string[] = [];
const made: string[] = [];
async function prepare(all: readonly Part[]) {
  ground = await hostileRepository(all);
  made.push(dirname(ground.folder));
  neighbours = stateOf(ground.outside);
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Checks that apply to every command, whatever it finds. */
function expectManners({ code, stdout, stderr, seconds }: Ran, what: string) {
  process.stdout.write(`${what}: exit code ${code} after ${seconds.toFixed(1)} s\n`);
  const output = stdout + stderr;
  expect(output).not.toMatch(/^\s+at /m);
  expect(output).not.toContain('Maximum call stack');
  for (const secret of [...Object.values(secrets), 'canary-of-the-neighbour', 'root:x:'])
    expect(output).not.toContain(secret);
  expect(() => JSON.parse(stdout)).not.toThrow();
  expect(existsSync(ground.mark)).toBe(false);
  expect(stateOf(ground.outside)).toEqual(neighbours);
}

describe.skipIf(!isBuilt)('a hostile repository (skipped before npm run build)', () => {
  describe('with everything at once', () => {
    // Without code, which lint refuses before it looks at anything else.
    const { code, ...others } = parts;
    beforeAll(() => prepare(Object.values(others)));
    it.each(commands)(
      '%s exits with %d',
      async (command, expected) => {
        const ran = await run(ground, [...command.split(' '), '--format', 'json'], service.url);
        expectManners(ran, command);
        expect(ran.code).toBe(expected);
      },
      limit,
    );
    it(
      'runs no code',
      async () => {
        await prepare(Object.values(parts));
        for (const command of ['lint', 'rules', 'explain-rule own']) {
          const ran = await run(ground, [...command.split(' '), '--format', 'json'], service.url);
          expectManners(ran, command);
          expect(ran).toMatchObject({ code: 2, stdout: expect.stringContaining('not trusted') });
        }
      },
      limit * 2,
    );
  });

  describe('that can be read', () => {
    const readable = commands.map(([command]) => command).filter((one) => !/^(rules|schema|explain-rule)/.test(one));
    beforeAll(() => prepare([parts.policies, parts.rules]));
    it.each(readable)(
      '%s comes to its end',
      async (command) => {
        const ran = await run(ground, [...command.split(' '), '--format', 'json'], service.url);
        expectManners(ran, command);
        // Stopped by the test.
        expect(ran.code).toBeOneOf(command.startsWith('emulator') ? [143] : [0, 1]);
        if (command !== 'lint') return;
        const found = (
          JSON.parse(ran.stdout) as { findings: readonly { code: string; file: string; message: string }[] }
        ).findings;
        const reported = found
          .filter(({ code }) => /\/not-(?:judged|checked)$/.test(code))
          .map(({ file, message }) => `${file} ${message}`);
        expect(reported.sort()).toEqual([
          expect.stringMatching(/endless.policy.xml .*takes more than .*policy\/house-endless/),
          expect.stringMatching(/endless.specification.yaml .*: Redocly with redocly.yaml takes more than/),
          expect.stringMatching(/endless.specification.yaml .*: endless takes more than/),
          expect.stringMatching(/plus.policy.xml .*nests too deeply/),
        ]);
      },
      limit,
    );
  });

  describe('with', () => {
    it.each(inputs)(
      '$name: exit code $code',
      async ({ name, args, code, expected, make }) => {
        const needsCode = expected.source === 'not trusted';
        await prepare([...(needsCode ? [parts.code] : []), make]);
        const endpoint = name === 'another endpoint' ? undefined : service.url;
        const ran = await run(ground, [...args, '--format', 'json'], endpoint);
        expectManners(ran, name);
        expect(ran.stdout + ran.stderr).toMatch(expected);
        expect(ran.code).toBe(code);
      },
      limit,
    );
  });
});
