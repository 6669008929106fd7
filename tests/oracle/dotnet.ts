import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReaderRecord } from './record.ts';

const project = fileURLToPath(new URL('reader/Reader.csproj', import.meta.url));
/** Where programs are built. */
export const built = fileURLToPath(new URL('../../node_modules/.cache/oracle', import.meta.url));
const quiet = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };

/** The name and version of the reader, from its project. */
export function readerName(): string {
  const found = /Include="([^"]+)" Version="([^"]+)"/.exec(readFileSync(project, 'utf8'));
  return `${found?.[1]} ${found?.[2]}`;
}

/** True when the .NET SDK is installed. */
export function hasDotnet(): boolean {
  try {
    execFileSync('dotnet', ['--version'], { env: quiet, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Builds the reader and lets it read texts.
 *
 * @throws {Error} when it does not build, with the output of the build
 */
export function readWithMicrosoft(texts: readonly string[]): readonly ReaderRecord[] {
  buildProject(project);
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}`);
      writeFileSync(file, text);
      return file;
    });
    const output = runProgram('dotnet', [join(built, 'bin/Reader/release/Reader.dll')], files.join('\n'));
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReaderRecord);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const done = new Set<string>();

/** Builds a project, once for the process. */
export function buildProject(file: string): void {
  if (done.has(file)) return;
  runProgram('dotnet', [
    'build',
    file,
    '--configuration',
    'Release',
    '--verbosity',
    'quiet',
    '--artifacts-path',
    built,
  ]);
  done.add(file);
}

/**
 * Runs a program and returns its output.
 *
 * @throws {Error} when it fails, with the end of what it wrote
 */
export function runProgram(program: string, parameters: readonly string[], input = ''): string {
  try {
    return execFileSync(program, parameters, {
      env: { ...quiet, TZ: 'UTC' },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    const output = (error as { readonly stdout?: string }).stdout ?? '';
    throw new Error(`${program} ${parameters[0]} failed: ${output.slice(-2000) || String(error)}`);
  }
}
