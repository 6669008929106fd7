import { UserError } from './command.ts';
import { optimizeLater } from './engine.ts';
import { exitCodes } from './exit-codes.ts';
import { asksForJson, failureReport, failureText, findingsOf } from './failure.ts';
import { type LogLevel, Output } from './output.ts';
import { parseArguments } from './program.ts';
import { openStop } from './stop.ts';

/**
 * Runs the command line.
 *
 * @param argv arguments without the program's own name
 * @returns the exit code; see {@link exitCodes}
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { env, stdout, stderr } = process;
  const stop = openStop(new UserError('Stopped'));
  let output: Output | undefined;
  try {
    const invocation = parseArguments(argv.length === 0 ? ['--help'] : argv, env, (text) => stdout.write(text));
    if (!invocation) return exitCodes.fine;
    const { command, values, given, ...rest } = invocation;
    const level = (values.logLevel as LogLevel | undefined) ?? 'info';
    output = new Output(env, values.format === 'json', level, values.quiet === true);
    const context = { values, given, output, env, signal: stop.signal, whole: stop.during, ...rest };
    if (command.waits) {
      stop.handleSignals();
      optimizeLater(process.versions.node);
    }
    const usesProject = !command.opensProject && command.flags.some(({ flags }) => flags.startsWith('--project '));
    const code = await command.run(
      usesProject ? await (await import('./repository.ts')).withRepository(context) : context,
    );
    return stop.code() ?? code;
  } catch (error) {
    output?.endProgress();
    if (output) await (await import('./repository.ts')).report(findingsOf(error), { output });
    const masked = (text: string) => output?.masked(text) ?? text;
    const text = failureText(error, env.APIMKIT_DEBUG !== undefined);
    if (text !== '') stderr.write(masked(`error: ${text}\n`));
    if (asksForJson(argv)) stdout.write(masked(await failureReport(error, output?.found ?? [])));
    return stop.code() ?? exitCodes.notDone;
  } finally {
    output?.endProgress();
  }
}
