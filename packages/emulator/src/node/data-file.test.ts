import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerOf } from '../fixtures/caller.ts';
import { codeIn, named } from '../fixtures/profiled.ts';
import { createEmulator, type Emulator } from '../index.ts';
import { openDataFile, startEmulator } from './index.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apimkit-data-'));
  file = join(folder, 'service.data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened() {
  const emulator = createEmulator();
  const save = openDataFile(emulator, file);
  return { emulator, save, call: callerOf(emulator.fetch) };
}

/** The captured resources in order, and the others. */
function contentOf(emulator: Emulator) {
  const all = Object.values(emulator.snapshot().services).flat();
  return {
    captured: all.filter(({ path }) => path === undefined),
    others: all
      .filter(({ path }) => path !== undefined)
      .sort((one, other) => (String(one.path) < String(other.path) ? -1 : 1)),
  };
}
const reopened = () => contentOf(opened().emulator);
const linesOf = () => readFileSync(file, 'utf8').split('\n');

describe('a saved state', () => {
  it('is the state after any writes and saves, of captured and of other kinds', async () => {
    const names = fc.constantFrom('a', 'b', 'A');
    const write = fc.oneof(
      fc.record({
        method: fc.constant('PUT'),
        path: names.map((one) => `tags/${one}`),
        body: names.map((one) => named(one)),
      }),
      fc.record({ method: fc.constant('DELETE'), path: names.map((one) => `tags/${one}`) }),
      fc.record({
        method: fc.constant('PUT'),
        path: names.map((one) => `users/${one}`),
        body: names.map((one) => ({ properties: { email: `${one}@example.com`, firstName: one, lastName: one } })),
      }),
      fc.record({ method: fc.constant('DELETE'), path: names.map((one) => `users/${one}`) }),
      fc.record({
        method: fc.constant('PUT'),
        path: names.map((one) => `products/${one}`),
        body: names.map((one) => named(one)),
      }),
      fc.record({
        method: fc.constant('DELETE'),
        path: names.map((one) => `products/${one}?deleteSubscriptions=true`),
      }),
      fc.constant({ save: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 20 }), async (steps) => {
        rmSync(file, { force: true });
        const { emulator, save, call } = opened();
        for (const step of steps) {
          if ('save' in step) await save();
          else await call(step.method, step.path, 'body' in step ? step.body : undefined);
        }
        await save();
        expect(reopened()).toEqual(contentOf(emulator));
      }),
      { numRuns: 40 },
    );
  });

  it('costs what changed, not what the service contains', async () => {
    const { save, call } = opened();
    for (let count = 0; count < 300; count += 1) await call('PUT', `tags/t${count}`, named(`T${count}`));
    await save();
    const before = statSync(file);
    await call('PUT', 'tags/t0', named('other'));
    await save();
    const after = statSync(file);
    expect(after.ino).toBe(before.ino);
    expect(after.size - before.size).toBeGreaterThan(10);
    expect(after.size - before.size).toBeLessThan(1000);
    await save();
    await call('GET', 'tags/t0');
    await save();
    expect(statSync(file).size).toBe(after.size);
  });

  it('is compacted when the changes are longer than the state', async () => {
    const { emulator, save, call } = opened();
    const long = 'x'.repeat(100_000);
    let largest = 0;
    for (let count = 0; count < 40; count += 1) {
      const value = `<policies><inbound><!-- ${count} ${long} --></inbound></policies>`;
      expect((await call('PUT', 'policies/policy', { properties: { format: 'rawxml', value } })).status).toBeLessThan(
        300,
      );
      await save();
      largest = Math.max(largest, statSync(file).size);
    }
    expect(largest).toBeGreaterThan(1_000_000);
    expect(largest).toBeLessThan(1_500_000);
    expect(reopened()).toEqual(contentOf(emulator));
  });

  it('has all changes of saves that were asked for at the same time', async () => {
    const { emulator, save, call } = opened();
    await Promise.all(
      Array.from({ length: 50 }, async (_, count) => {
        await call('PUT', `tags/t${count}`, named(`T${count}`));
        await save();
      }),
    );
    expect(linesOf().length).toBeLessThan(50);
    expect(reopened()).toEqual(contentOf(emulator));
  });
});

describe('a file that ends in the middle of a change', () => {
  it('has the state before it, and can be written again', async () => {
    const first = opened();
    await first.call('PUT', 'tags/a', named('A'));
    await first.save();
    const before = contentOf(first.emulator);
    const { size } = statSync(file);
    await first.call('PUT', 'tags/b', named('B'));
    await first.save();
    for (let length = statSync(file).size - 1; length >= size; length -= 29) {
      truncateSync(file, length);
      expect(reopened()).toEqual(before);
    }
    truncateSync(file, size);
    appendFileSync(file, '{"count":99,"serv');
    const second = opened();
    await second.call('PUT', 'tags/c', named('C'));
    await second.save();
    expect(reopened()).toEqual(contentOf(second.emulator));
  });

  it('is rejected when the damage is elsewhere', async () => {
    const { save, call } = opened();
    await call('PUT', 'tags/a', named('A'));
    await save();
    appendFileSync(file, '{"count":99,"serv\n{"count":100,"services":{}}\n');
    const text = readFileSync(file, 'utf8');
    expect(() => opened()).toThrow(`${file} is not the data of an emulator`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is read when it is one line of an earlier version', async () => {
    const { emulator, call } = opened();
    await call('PUT', 'tags/a', named('A'));
    writeFileSync(file, JSON.stringify(emulator.snapshot()));
    const second = opened();
    expect(contentOf(second.emulator)).toEqual(contentOf(emulator));
    await second.call('PUT', 'tags/b', named('B'));
    await second.save();
    expect(reopened()).toEqual(contentOf(second.emulator));
  });
});

describe('a save that fails', () => {
  it('is a 500 with the reason, the server continues, and the next one has everything', async () => {
    const { url, close } = await startEmulator({ data: file });
    try {
      const call = callerOf(fetch, url);
      expect((await call('PUT', 'tags/a', named('A'))).status).toBe(201);
      rmSync(folder, { recursive: true });
      for (const name of ['b', 'c']) {
        const { status, body } = await call('PUT', `tags/${name}`, named(name));
        expect([status, codeIn(body)]).toEqual([500, 'EmulatorFailure']);
        expect(JSON.stringify(body)).toContain('ENOENT');
        expect((await call('GET', 'tags')).status).toBe(200);
      }
      mkdirSync(folder);
      expect((await call('PUT', 'tags/d', named('D'))).status).toBe(201);
      const names = reopened().captured.map(({ id }) => String(id));
      expect(names).toEqual(expect.arrayContaining(['tag:a', 'tag:b', 'tag:c', 'tag:d']));
    } finally {
      await close();
    }
  });

  it('does not follow a file that was replaced', async () => {
    const { emulator, save, call } = opened();
    await call('PUT', 'tags/a', named('A'));
    await save();
    writeFileSync(file, 'something else');
    await call('PUT', 'tags/b', named('B'));
    await save();
    expect(reopened()).toEqual(contentOf(emulator));
  });
});
