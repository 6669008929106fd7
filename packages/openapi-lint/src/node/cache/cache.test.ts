import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '@apimkit/diagnostics';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsCache } from './cache.ts';
import { installedVersions } from './installed.ts';
import { documentKeys } from './keys.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (digit: string) => digit.repeat(64);
const finding: Diagnostic = { code: 'a', severity: 'error', message: 'a "text"\nof two lines \ud800' };
const entry = { findings: [finding], reads: [['/x.yaml', 'as it is']] as const };
const open = (today?: number) => findingsCache(folder, 'documents', today);
const text = () => readFileSync(join(folder, 'documents'), 'utf8');

async function keep(keys: readonly string[], today?: number): Promise<void> {
  const cache = open(today);
  for (const one of keys) cache.set(one, entry);
  await cache.save();
}

describe('a cache of findings', () => {
  it('returns what was added, in another run, and leaves no other files', async () => {
    await keep([key('1')]);
    expect(await open().get(key('1'))).toEqual(entry);
    expect(await open().get(key('2'))).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'documents']);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('keeps what another run added meanwhile', async () => {
    const [one, other] = [open(), open()];
    await one.get(key('1'));
    other.set(key('2'), entry);
    await other.save();
    one.set(key('1'), entry);
    await one.save();
    expect(await open().get(key('2'))).toEqual(entry);
  });

  it('ignores every damage, and is whole again after the next run', async () => {
    await keep([key('1'), key('2')]);
    const whole = text();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('', '0', '}', '\n', ' '), async (at, other) => {
        const damaged = whole.slice(0, at) + other + whole.slice(at + 1);
        writeFileSync(join(folder, 'documents'), damaged);
        for (const one of [key('1'), key('2')]) {
          const found = await open().get(one);
          if (found) expect(found).toEqual(entry);
          else expect(damaged).not.toBe(whole);
        }
      }),
      { numRuns: 300 },
    );
    writeFileSync(join(folder, 'documents'), whole.slice(0, whole.length / 3));
    await keep([key('1'), key('2')]);
    expect(await open().get(key('1'))).toEqual(entry);
    expect(text().split('\n')).toHaveLength(2);
  });

  it('does not take the entry of another key', async () => {
    await keep([key('1')]);
    writeFileSync(join(folder, 'documents'), text().replace(key('1'), key('2')));
    expect(await open().get(key('2'))).toBeUndefined();
  });

  it('removes what no run used for a month, and keeps what is used', async () => {
    await keep([key('1'), key('2')], 1000);
    const later = open(1020);
    await later.get(key('1'));
    await later.save();
    await keep([key('3')], 1040);
    expect(await open().get(key('1'))).toEqual(entry);
    expect(await open().get(key('2'))).toBeUndefined();
  });

  it('does not matter when it cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = findingsCache(join(folder, 'file', 'below'), 'documents');
    cache.set(key('1'), entry);
    await cache.save();
    expect(await cache.get(key('1'))).toBeUndefined();
    expect(existsSync(join(folder, 'file', 'below'))).toBe(false);
  });
});

describe('the key of a document', () => {
  const job = { file: '/a.yaml', text: 'openapi: 3.0.3' };
  const keyOf = (change: object, of = job) => {
    const given = { program: 'p', digests: ['r'] as (string | undefined)[], folder: '/f', ...change };
    return documentKeys(given.program, given.digests, given.folder)?.(of);
  };

  it.each<[string, string | undefined]>([
    ['the program', keyOf({ program: 'q' })],
    ['the rulesets', keyOf({ digests: ['s'] })],
    ['their number', keyOf({ digests: ['r', ''] })],
    ['the folder', keyOf({ folder: '/g' })],
    ['the path', keyOf({}, { ...job, file: '/b.yaml' })],
    ['the text', keyOf({}, { ...job, text: 'openapi: 3.0.4' })],
  ])('depends on %s', (_, other) => {
    expect(other).not.toBe(keyOf({}));
  });

  it('does not exist for rulesets whose code decides', () => {
    expect(keyOf({ digests: ['r', undefined] })).toBeUndefined();
  });
});

describe('the versions of a program', () => {
  /** A package with a package that it is made of, in a folder of its own. */
  function versions({ own = '1', below = '1', code = 'a', installed = true }): string {
    const root = mkdtempSync(join(folder, 'root-'));
    const place = installed ? join(root, 'node_modules/@apimkit/lint') : join(root, 'packages/lint');
    const put = (path: string, text: string) => {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    };
    const dependencies = { rules: '*' };
    put(join(place, 'package.json'), JSON.stringify({ name: '@apimkit/lint', version: own, dependencies }));
    put(join(place, 'dist/index.js'), code);
    put(join(place, 'node_modules/rules/package.json'), JSON.stringify({ name: 'rules', version: below }));
    return installedVersions(pathToFileURL(join(place, 'dist/index.js')).href);
  }

  it('are its own and those of what it is made of', () => {
    expect(versions({})).toBe(versions({}));
    expect(versions({ own: '2' })).not.toBe(versions({}));
    expect(versions({ below: '2' })).not.toBe(versions({}));
  });

  it('are unknown, and so never those of another run, outside of a package', () => {
    const at = (name: string) => installedVersions(pathToFileURL(join(folder, name)).href);
    expect(at('one.js')).not.toBe(at('two.js'));
  });

  it('are those of its code in a checkout', () => {
    expect(versions({ installed: false, code: 'abc' })).not.toBe(versions({ installed: false, code: 'ab' }));
  });
});
