// What a contributor runs before pushing: named parts, each of which says how to mend what it found.
import { run } from '../run.ts';

const node = ['--conditions=@apimkit/source'];
const parts = [
  {
    name: 'lint',
    what: 'format and lint',
    command: 'biome',
    args: ['check', '--error-on-warnings', '.'],
    mend: 'npm run lint:fix',
  },
  {
    name: 'types',
    what: 'types of packages and their tests',
    command: 'turbo',
    args: ['run', 'types', '--output-logs=errors-only'],
    mend: 'mend the types',
  },
  {
    name: 'scripts',
    what: 'types of scripts and repository tests',
    command: 'tsc',
    args: ['-p', 'tsconfig.json'],
    mend: 'mend the types',
  },
  {
    name: 'boundaries',
    what: 'who imports whom',
    command: 'node',
    args: [...node, 'scripts/check/boundaries.ts'],
    mend: 'see docs/architecture.md',
  },
  {
    name: 'exports',
    what: 'what the packed packages export',
    command: 'node',
    args: [...node, 'scripts/check/exports.ts'],
    mend: 'mend package.json of the package',
  },
  {
    name: 'examples',
    what: 'examples of docstrings compile',
    command: 'node',
    args: [...node, 'scripts/check/examples.ts'],
    mend: 'correct the example',
  },
  {
    name: 'unused',
    what: 'unused files, exports and dependencies',
    command: 'knip',
    args: ['--no-progress'],
    mend: 'delete what is unused',
  },
  {
    name: 'docs',
    what: 'generated pages are fresh',
    command: 'node',
    args: [...node, 'scripts/docs/generate.ts', '--check'],
    mend: 'npm run docs',
  },
] as const;

/** Runs every part, even after one failed. Returns how many passed and failed. */
export async function check(only: readonly string[]): Promise<{ readonly passed: number; readonly failed: number }> {
  const chosen = parts.filter(({ name }) => only.length === 0 || only.includes(name));
  let failed = 0;
  for (const { name, what, command, args, mend } of chosen) {
    const { code, output } = await run(command, [...args]);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} check ${name}: ${what}`);
    if (code === 0) continue;
    failed += 1;
    console.log(`${output.trimEnd()}\nTo mend it: ${mend}\n`);
  }
  return { passed: chosen.length - failed, failed };
}

if (import.meta.main) {
  const { passed, failed } = await check(process.argv.slice(2));
  console.log(`${passed} checks passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
