import type { Diagnostic } from '@apimkit/diagnostics';

/** Where a command writes: results to stdout, everything else to stderr. */
export interface Output {
  /** Results are JSON, alone on stdout. */
  readonly json: boolean;
  readonly color: boolean;
  readonly interactive: boolean;
  readonly level: LogLevel;
  /** A result for people; nothing in JSON mode. */
  print(text: string): void;
  /** A result for programs; nothing in text mode. */
  data(value: unknown): void;
  /** Something to know, at a level. */
  log(level: LogLevel, text: string): void;
  /** From now on, masks these values in everything that is written. */
  hide(secrets: readonly string[]): Promise<void>;
  /** A text without what is hidden. */
  masked(text: string): string;
  /** Findings that were reported on the way. */
  readonly found: readonly Diagnostic[];
  /** Keeps findings for a failure that is printed as JSON. */
  keep(found: readonly Diagnostic[]): void;
  /** A line that replaces itself, on a terminal only. */
  progress(text: string): void;
}

/** Levels of log messages. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the streams of a process must offer. */
export interface Streams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stdin: { readonly isTTY?: boolean };
}

/** Opens the output of one run. */
export function openOutput(
  streams: Streams,
  env: Readonly<Record<string, string | undefined>>,
  json: boolean,
  level: LogLevel,
): Output {
  const { stdout, stderr, stdin } = streams;
  let pending = false;
  let hidden: readonly string[] = [];
  const found: Diagnostic[] = [];
  let masked = (text: string) => text;
  const clear = () => {
    if (pending) stderr.write('\r\u001b[K');
    pending = false;
  };
  return {
    json,
    level,
    found,
    keep: (more) => void found.push(...more),
    color: stdout.isTTY === true && !env.NO_COLOR && !json,
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    async hide(secrets) {
      if (secrets.length === 0) return;
      const { redactor } = await import('@apimkit/diagnostics');
      hidden = [...hidden, ...secrets];
      masked = redactor(hidden);
    },
    masked: (text) => masked(text),
    print(text) {
      clear();
      if (!json) stdout.write(`${masked(text)}\n`);
    },
    data(value) {
      clear();
      if (json) stdout.write(`${masked(JSON.stringify(value, null, 2))}\n`);
    },
    log(at, text) {
      if (logLevels.indexOf(at) < logLevels.indexOf(level)) return;
      clear();
      stderr.write(`${masked(text)}\n`);
    },
    progress(text) {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\u001b[K${masked(text)}`);
      pending = true;
    },
  };
}
