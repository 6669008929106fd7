import { readFileSync } from 'node:fs';
import { UserError } from './command.ts';
import { type LogLevel, type Output, openOutput } from './output.ts';
import { parseArguments } from './program.ts';

/**
 * Runs the command line.
 *
 * @param argv arguments without the program's own name
 * @returns the exit code: 0 done, 1 something went wrong, 2 changes (`plan --detailed-exitcode`); of `lint` 1 findings, 2 something went wrong
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { env, stdout, stderr, stdin } = process;
  const controller = new AbortController();
  const stop = () => controller.abort(new UserError('Stopped'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let output: Output | undefined;
  let errorCode = 1;
  try {
    const invocation = parseArguments(argv.length === 0 ? ['--help'] : argv, {
      version: version(),
      env,
      write: (text) => stdout.write(text),
      writeError: (text) => stderr.write(text),
    });
    if (!invocation) return 0;
    const { command, values, given, ...rest } = invocation;
    errorCode = command.errorCode ?? 1;
    output = openOutput(
      { stdout, stderr, stdin },
      env,
      values.format === 'json',
      (values.logLevel as LogLevel | undefined) ?? 'info',
    );
    const context = {
      values,
      given,
      output,
      env,
      signal: controller.signal,
      ...rest,
    };
    const usesProject = command.flags.some(({ flags }) => flags.startsWith('--project '));
    return await command.run(usesProject ? await (await import('./project.ts')).withProject(context) : context);
  } catch (error) {
    const text = messageOf(error, env.APIMKIT_DEBUG !== undefined);
    stderr.write(output ? output.masked(text) : text);
    return errorCode;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '';
}

/** Errors of our packages that users can do something about. */
const expectedNames = new Set(['ArmError', 'AbortError', 'TreeError', 'UnreadableFile']);

/** Expected failures are one sentence; a bug shows where it happened. */
function messageOf(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return `error: ${String(error)}\n`;
  const expected = error instanceof UserError || expectedNames.has(error.name);
  if (expected && !debug) return error.message === '' ? '' : `error: ${error.message}\n`;
  return `error: ${debug || !('code' in error) ? error.stack : error.message}\n`;
}
