import type { Diagnostic } from '@apimkit/diagnostics';
import { Progress, type ProgressChange, showsProgress } from './progress/progress.ts';

/** Levels of messages on stderr. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Where a command writes: results to stdout, everything else to stderr, all without secrets. */
export class Output {
  readonly json: boolean;
  readonly level: LogLevel;
  readonly color: boolean;
  readonly interactive: boolean;
  /** Findings that were reported, for a failure as JSON. */
  readonly found: Diagnostic[] = [];
  #secrets: readonly string[] = [];
  #mask = (text: string) => text;
  readonly #progress: Progress | undefined;

  /**
   * @param json results are JSON, alone on stdout
   * @param isQuiet without progress, and without messages below warnings
   */
  constructor(env: Readonly<Record<string, string | undefined>>, json: boolean, level: LogLevel, isQuiet = false) {
    this.json = json;
    this.level = isQuiet && level !== 'error' ? 'warn' : level;
    this.color = process.stdout.isTTY === true && !env.NO_COLOR && !json;
    this.interactive = process.stdin.isTTY === true && process.stderr.isTTY === true;
    if (showsProgress(env, { isTTY: process.stderr.isTTY === true, isQuiet: !this.shows('info') }))
      this.#progress = new Progress(process.stderr, (text) => this.masked(text));
  }

  /** From now on, masks these values in everything that is written. */
  async hide(secrets: readonly string[]): Promise<void> {
    if (secrets.length === 0) return;
    const { redactor } = await import('@apimkit/diagnostics');
    this.#secrets = [...this.#secrets, ...secrets];
    this.#mask = redactor(this.#secrets);
  }

  /** Places of a line of the terminal; 80 where there is none. */
  get width(): number {
    return process.stdout.columns ?? 80;
  }

  /** Places of a line; without a terminal there is no limit, so that programs find each row on a line of its own. */
  get lineWidth(): number {
    return process.stdout.isTTY === true ? this.width : Number.POSITIVE_INFINITY;
  }

  masked(text: string): string {
    return this.#mask(text);
  }

  /** Prints a result as text; nothing in JSON mode. */
  print(text: string): void {
    this.endProgress();
    if (!this.json) process.stdout.write(`${this.masked(text)}\n`);
  }

  /** Prints a result for programs; nothing in text mode. */
  data(value: unknown): void {
    this.endProgress();
    if (this.json) process.stdout.write(`${this.masked(JSON.stringify(value, null, 2))}\n`);
  }

  /** True when messages of a level are written. */
  shows(level: LogLevel): boolean {
    return logLevels.indexOf(level) >= logLevels.indexOf(this.level);
  }

  log(level: LogLevel, text: string): void {
    if (!this.shows(level)) return;
    this.#progress?.clear();
    process.stderr.write(`${this.masked(text)}\n`);
  }

  /** True when {@link Output.progress} shows a line: on a terminal, but not in CI or with `--quiet`. */
  get isLive(): boolean {
    return this.#progress !== undefined;
  }

  /** Shows what the command is doing in a line that replaces itself, on a terminal only. */
  progress(change: ProgressChange): void {
    this.#progress?.update(change);
  }

  /** Removes the line, before a question or the end. */
  endProgress(): void {
    this.#progress?.end();
  }
}
