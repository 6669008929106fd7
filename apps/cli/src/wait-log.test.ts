import type { WaitEvent } from '@apimkit/arm';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from './output.ts';
import type { ProgressChange } from './progress/progress.ts';
import { waitLog } from './wait-log.ts';

/** Shows waits of `[seconds since the start, seconds to wait]`, and returns what was written. */
function shown(waits: readonly (readonly [number, number])[], more: Partial<WaitEvent> = {}, isLive = false) {
  const written: string[] = [];
  const output = {
    isLive,
    shows: () => true,
    log: (level: LogLevel, text: string) => void (level !== 'debug' && written.push(`${level} ${text}`)),
    progress: ({ wait }: ProgressChange) => void (isLive && written.push(`${wait?.reason} until ${wait?.until}`)),
  };
  const log = waitLog(output, {
    describe: ({ seconds, resource }) => `${seconds} s ${resource}`,
    reason: ({ why }) => why,
  });
  for (const [at, seconds] of waits)
    log({
      ...{ why: 'throttled', seconds, until: new Date((at + seconds) * 1000), method: 'GET', resource: 'apis' },
      ...{ host: 'arm.test', status: 429, code: 'TooManyRequests' },
      ...more,
    });
  return written;
}

describe('waits', () => {
  it('are one line for all requests that are throttled together', () => {
    expect(
      shown([
        [0, 8],
        [0.1, 8],
        [0.2, 8],
        [9, 8],
      ]),
    ).toEqual(['warn 8 s apis', 'warn 8 s apis']);
  });

  it('are shown every minute while they go on', () => {
    expect(
      shown([
        [0, 900],
        [60, 840],
        [120, 780],
      ]),
    ).toEqual(['warn 900 s apis', 'warn 840 s apis', 'warn 780 s apis']);
  });

  it('of less than a second are not shown', () => {
    expect(shown([[0, 0.5]], { why: 'unavailable' })).toEqual([]);
  });

  it('for an operation are shown after ten seconds and then every minute', () => {
    const polls = Array.from({ length: 30 }, (_, index) => [index * 5, 5] as const);
    expect(shown(polls, { why: 'operation', resource: 'apis/a' })).toEqual([
      'info 5 s apis/a',
      'info 5 s apis/a',
      'info 5 s apis/a',
    ]);
  });

  it('for different resources are different lines', () => {
    expect(shown([[0, 2]], { why: 'locked', resource: 'apis/a' })).toEqual(['warn 2 s apis/a']);
    expect([...shown([[0, 2]], { why: 'locked', resource: 'apis/b' })]).toEqual(['warn 2 s apis/b']);
  });

  it('are a line that replaces itself on a terminal', () => {
    expect(
      shown(
        [
          [0, 0.5],
          [1, 8],
        ],
        {},
        true,
      ),
    ).toEqual(['throttled until 500', 'throttled until 9000']);
  });
});
