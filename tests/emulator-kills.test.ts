import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '@apimkit/emulator';
import { openDataFile } from '@apimkit/emulator/node';
import { afterAll, describe, expect, it } from 'vitest';
import { generator } from '../packages/emulator/src/profiles/random.ts';

// KILLS=100 is the whole; the default is a part of that.
const kills = Number(process.env.KILLS ?? 8);
const pick = generator(Number(process.env.KILLS_SEED ?? 1));
const folder = mkdtempSync(join(tmpdir(), 'emulator-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const service = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/shop';
const pathOf = (name: string) => `${service}/tags/${name}?api-version=2024-05-01`;
/** Long values, so that a write takes more than one block of the disk. */
const filler = 'x'.repeat(100);

/** What each tag may contain: the acknowledged write, and those after it whose response did not arrive. */
type Expected = Map<string, readonly (string | undefined)[]>;

/** Writes tags until the server is killed. */
async function writeUntilKilled(
  url: string,
  { writer, turn, expected, onWrite }: { writer: number; turn: number; expected: Expected; onWrite: () => void },
): Promise<void> {
  for (let count = 0; ; count += 1) {
    const name = `t${writer}-${count % 10}`;
    const isDelete = count % 7 === 6;
    const value = isDelete ? undefined : `${writer}.${turn}.${count} ${filler}`;
    expected.set(name, [...(expected.get(name) ?? [undefined]), value]);
    const init: RequestInit = isDelete
      ? { method: 'DELETE', headers: { 'if-match': '*' } }
      : { method: 'PUT', body: JSON.stringify({ properties: { displayName: value } }) };
    try {
      const response = await fetch(`${url}${pathOf(name)}`, init);
      await response.text();
      if (!response.ok) throw new Error(`${init.method} ${name}: ${response.status}`);
      expected.set(name, [value]);
      onWrite();
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function storedIn(file: string, names: Iterable<string>): Promise<ReadonlyMap<string, string | undefined>> {
  const emulator = createEmulator();
  openDataFile(emulator, file);
  const stored = new Map<string, string | undefined>();
  for (const name of names) {
    const response = await emulator.fetch(new Request(`http://127.0.0.1${pathOf(name)}`));
    const { properties } = (await response.json()) as { properties?: { displayName: string } };
    stored.set(name, properties?.displayName);
  }
  return stored;
}

describe('an emulator that is killed', () => {
  it(
    'has every write that it acknowledged, and starts again',
    async () => {
      const file = join(folder, 'service.data');
      const expected: Expected = new Map();
      let acknowledged = 0;
      for (let turn = 0; turn < kills; turn += 1) {
        const child = fork(join(import.meta.dirname, 'kills/emulator.ts'), [file], {
          execArgv: ['--conditions=@apimkit/source', '--disable-warning=ExperimentalWarning'],
          env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(tmpdir(), 'apimkit-kills') },
        });
        const exited = once(child, 'exit');
        const [url] = (await once(child, 'message')) as [string];
        let left = 1 + Math.floor(pick() * 60);
        const onWrite = () => {
          acknowledged += 1;
          left -= 1;
          if (left === 0) child.kill('SIGKILL');
        };
        await Promise.all([0, 1, 2, 3].map((writer) => writeUntilKilled(url, { writer, turn, expected, onWrite })));
        await exited;
        const stored = await storedIn(file, expected.keys());
        for (const [name, values] of expected) {
          expect(values, `${name} after kill ${turn}`).toContain(stored.get(name));
          expected.set(name, [stored.get(name)]);
        }
      }
      expect(acknowledged).toBeGreaterThan(kills);
      process.stdout.write(
        `Kills of the emulator: ${kills}, with ${acknowledged} acknowledged writes; none was lost\n`,
      );
    },
    60_000 * (kills + 2),
  );
});
