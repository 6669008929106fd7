const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;
const whole = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/;
const part = /(\d+(?:\.\d+)?)(ms|s|m|h)/g;

/**
 * Reads a duration as Go, Terraform and kubectl write it: `90s`, `45m`, `1h30m`, or `0` for no limit.
 *
 * @returns milliseconds
 * @throws {TypeError} for any other text
 * @example
 * parseDuration('1h30m'); // 5400000
 */
export function parseDuration(text: string): number {
  if (text === '0') return 0;
  if (!whole.test(text))
    throw new TypeError(
      `${JSON.stringify(text)} is not a duration: write it like 90s, 45m or 1h30m, or 0 for no limit`,
    );
  const parts = [...text.matchAll(part)].map(([, number, unit]) => Number(number) * units[unit as keyof typeof units]);
  return Math.round(parts.reduce((sum, one) => sum + one, 0));
}

/** A duration as text: `1.5 s`, `45 s`, `12 min`, `1 h 30 min`. */
export function durationText(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms / 100) / 10} s`;
  if (ms < 100_000) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
