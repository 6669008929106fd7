import type { Diagnostic } from '@apimkit/diagnostics';

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
  #hasProgress = false;

  /** @param json results are JSON, alone on stdout */
  constructor(env: Readonly<Record<string, string | undefined>>, json: boolean, level: LogLevel) {
    this.json = json;
    this.level = level;
    this.color = process.stdout.isTTY === true && !env.NO_COLOR && !json;
    this.interactive = process.stdin.isTTY === true && process.stderr.isTTY === true;
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

  masked(text: string): string {
    return this.#mask(text);
  }

  /** Prints a result as text; nothing in JSON mode. */
  print(text: string): void {
    this.#clear();
    if (!this.json) process.stdout.write(`${this.masked(text)}\n`);
  }

  /** Prints a result for programs; nothing in text mode. */
  data(value: unknown): void {
    this.#clear();
    if (this.json) process.stdout.write(`${this.masked(JSON.stringify(value, null, 2))}\n`);
  }

  /** True when messages of a level are written. */
  shows(level: LogLevel): boolean {
    return logLevels.indexOf(level) >= logLevels.indexOf(this.level);
  }

  log(level: LogLevel, text: string): void {
    if (!this.shows(level)) return;
    this.#clear();
    process.stderr.write(`${this.masked(text)}\n`);
  }

  /** True when {@link Output.progress} shows a line. */
  get isLive(): boolean {
    return process.stderr.isTTY === true;
  }

  /** A line that replaces itself, on a terminal only. */
  progress(text: string): void {
    if (!this.isLive) return;
    process.stderr.write(`\r\u001b[K${this.masked(text)}`);
    this.#hasProgress = true;
  }

  #clear(): void {
    if (this.#hasProgress) process.stderr.write('\r\u001b[K');
    this.#hasProgress = false;
  }
}
