import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress, showsProgress } from './progress.ts';

const erase = '\r\u001b[K';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function opened(columns = 80) {
  const written: string[] = [];
  const terminal = { columns, write: (text: string) => written.push(text) };
  return { written, progress: new Progress(terminal, (text) => text.replaceAll('s3cret', '***')) };
}

describe('progress on a terminal', () => {
  it('draws the last of many changes, at most ten times a second', async () => {
    const { written, progress } = opened();
    progress.update({ phase: 'planning', done: 0, unit: 'resources read' });
    await vi.dynamicImportSettled();
    for (let done = 1; done <= 1000; done += 1) {
      progress.update({ done });
      vi.advanceTimersByTime(1);
    }
    expect(written.length).toBeLessThanOrEqual(12);
    expect(written.at(-1)).toMatch(/planning, (9\d\d|1000) resources read, 0:0/);
    progress.end();
  });

  it('is removed before other output and drawn again, and is gone at the end', async () => {
    const { written, progress } = opened();
    progress.update({ phase: 'planning' });
    await vi.dynamicImportSettled();
    expect(written).toEqual([`${erase}planning, 0:00`]);
    progress.clear();
    expect(written.at(-1)).toBe(erase);
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toBe(`${erase}planning, 0:00`);
    progress.end();
    expect(written.at(-1)).toBe(erase);
    const { length } = written;
    vi.advanceTimersByTime(5000);
    expect(written).toHaveLength(length);
  });

  it('begins a phase without the numbers of the one before, and masks secrets', async () => {
    const { written, progress } = opened();
    progress.update({ phase: 'planning', done: 3, item: 'x', requests: 4 });
    await vi.dynamicImportSettled();
    progress.update({ phase: 's3cret' });
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toBe(`${erase}***, 0:00, 4 requests`);
    progress.update({ phase: 'publishing', item: 'update tag:s3cret' });
    vi.advanceTimersByTime(100);
    // A secret that is cut would be shown in part.
    expect(written.at(-1)).toContain('update tag:***');
    progress.end();
  });

  it('shows nothing but phases', async () => {
    const { written, progress } = opened();
    progress.update({ requests: 1 });
    await vi.dynamicImportSettled();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
    progress.end();
  });
});

describe('progress', () => {
  it.each([
    [true, {}, false, true],
    [false, {}, false, false],
    [true, {}, true, false],
    [true, { CI: 'true' }, false, false],
    [true, { CI: 'false' }, false, true],
    [true, { TERM: 'dumb' }, false, false],
    [true, { NO_COLOR: '1', TERM: 'xterm' }, false, true],
  ])('with a terminal: %s, %o, quiet: %s, is shown: %s', (isTTY, env, isQuiet, shown) => {
    expect(showsProgress(env, { isTTY, isQuiet })).toBe(shown);
  });
});
