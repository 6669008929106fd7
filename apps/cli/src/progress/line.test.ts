import { textWidth } from '@apimkit/diagnostics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProgressState, progressLine, timeLeft } from './line.ts';

const start = Date.UTC(2026, 10, 27, 10);
const state: ProgressState = { phase: 'publishing prod', since: start, phaseSince: start + 5000 };
const afterSeconds = (seconds: number) => start + seconds * 1000;

const text = fc.string({ unit: 'binary', maxLength: 30 });
const whole = fc.nat(10_000);
const time = fc.integer({ min: start - 1e7, max: start + 1e9 });
const anyState = fc.record(
  {
    phase: text,
    since: time,
    phaseSince: time,
    done: whole,
    total: whole,
    unit: text,
    item: text,
    requests: whole,
    wait: fc.record({ until: time, reason: text }),
  },
  { requiredKeys: ['phase', 'since', 'phaseSince'] },
);

describe('the line about progress', () => {
  it('is one line that never exceeds the width', () => {
    fc.assert(
      fc.property(anyState, time, fc.nat(150), (one, now, width) => {
        const line = progressLine(one, now, width);
        expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('never has a time or a wait below 0', () => {
    fc.assert(
      fc.property(anyState, time, (one, now) => {
        expect(timeLeft(one, now) ?? 0).toBeGreaterThanOrEqual(0);
        const { phase: _, unit: _unit, item: _item, wait, ...numbers } = one;
        const plain = { ...numbers, phase: '', ...(wait ? { wait: { ...wait, reason: '' } } : {}) };
        expect(progressLine(plain, now, 500)).not.toContain('-');
      }),
    );
  });

  it('has what is done of how much, the time, the requests and the last step', () => {
    const running = { ...state, done: 10, total: 40, unit: 'steps', requests: 52, item: 'update api:orders' };
    expect(progressLine(running, afterSeconds(25), 120)).toBe(
      'publishing prod, 10 of 40 steps, 0:25, about 1:00 left, 52 requests, update api:orders',
    );
    expect(progressLine(running, afterSeconds(25), 40)).toBe('publishing prod, 10 of 40 steps, 0:25, …');
    expect(progressLine({ ...state, done: 7, unit: 'resources read' }, afterSeconds(3605), 80)).toBe(
      'publishing prod, 7 resources read, 1:00:05',
    );
  });

  it('counts the seconds of a wait down, and leaves it out when it is over', () => {
    const waiting = { ...state, wait: { until: afterSeconds(20), reason: 'the service limits the requests' } };
    expect(progressLine(waiting, afterSeconds(8), 80)).toContain('waiting 12 s: the service limits the requests');
    expect(progressLine(waiting, afterSeconds(20), 80)).not.toContain('waiting');
  });

  it('estimates only from a known total and a sample, and not less than a wait', () => {
    const half = { ...state, done: 20, total: 40 };
    expect(timeLeft(half, afterSeconds(15))).toBe(10_000);
    expect(timeLeft({ ...half, wait: { until: afterSeconds(75), reason: '' } }, afterSeconds(15))).toBe(60_000);
    expect(timeLeft({ ...half, total: undefined }, afterSeconds(15))).toBeUndefined();
    expect(timeLeft({ ...half, done: 0 }, afterSeconds(15))).toBeUndefined();
    expect(timeLeft(half, afterSeconds(6))).toBeUndefined();
    expect(timeLeft({ ...half, done: 40 }, afterSeconds(15))).toBeUndefined();
  });
});
