import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@apimkit/cli';
import { afterAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'apimkit-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function scriptFor(shell: string): Promise<string> {
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    expect(await main(['completion', shell])).toBe(0);
  } finally {
    write.mockRestore();
  }
  return written.join('');
}

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe.each([
  ['bash', 'bash', ['-n']],
  ['zsh', 'zsh', ['-n']],
  ['fish', 'fish', ['--no-execute']],
  ['powershell', 'pwsh', ['-NoProfile', '-File']],
] as const)('the script for %s', (shell, program, args) => {
  it.skipIf(!has(program))(`is valid (skipped without ${program})`, async () => {
    const file = join(folder, `completion.${shell === 'powershell' ? 'ps1' : shell}`);
    writeFileSync(file, await scriptFor(shell));
    expect(spawnSync(program, [...args, file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it('has the commands, and the values of flags', async () => {
    const script = await scriptFor(shell);
    for (const text of ['explain-rule', 'effective', 'max-deletes', 'in-place']) expect(script).toContain(text);
  });
});

const fish = 'fish';
it.skipIf(!has(fish))('fish completes with it (skipped without fish)', async () => {
  const file = join(folder, 'loaded.fish');
  writeFileSync(file, await scriptFor('fish'));
  const complete = (line: string) =>
    execFileSync(fish, ['--no-config', '-c', `source ${file}; complete -C '${line}'`], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((one) => one.split('\t')[0]);
  expect(complete('apimkit pla')).toEqual(['plan']);
  expect(complete('apimkit policy e')).toEqual(['effective']);
  expect(complete('apimkit publish --strategy ')).toEqual(['in-place', 'revision']);
  expect(complete('apimkit schema pla')).toEqual(['plan']);
});

it.skipIf(!has('bash'))('bash completes with it (skipped without bash)', async () => {
  const file = join(folder, 'loaded.bash');
  writeFileSync(file, await scriptFor('bash'));
  const complete = (...line: readonly string[]) => {
    const program = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _apimkit; printf '%s ' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', program, file, ...line], { encoding: 'utf8' }).trim();
  };
  expect(complete('apimkit', 'pl')).toBe('plan');
  expect(complete('apimkit', 'policy', 'e')).toBe('effective');
  expect(complete('apimkit', 'plan', '--max')).toBe('--max-deletes');
  expect(complete('apimkit', 'policy', 'effective', '--mark')).toBe('--markdown');
  expect(complete('apimkit', 'publish', '--strategy', '')).toBe('in-place revision');
  expect(complete('apimkit', 'schema', 'pla')).toBe('plan');
  // Files are completed by bash itself.
  expect(complete('apimkit', 'plan', '--out', '')).toBe('');
});
