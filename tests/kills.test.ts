import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createArmClient } from '@apimkit/arm';
import { createEmulator, type Emulator } from '@apimkit/emulator';
import { type FileTree, readArtifacts } from '@apimkit/model';
import { readTree, TreeError } from '@apimkit/model/node';
import { extractTo } from '@apimkit/sync/node';
import { afterAll, describe, expect, it } from 'vitest';
import { generator } from '../packages/emulator/src/profiles/random.ts';
import { checked } from './checked.ts';
import { differences, heldBy, neutral, runOver } from './faults/matrix.ts';
import { files, holding, olderTree, publishing, type Scenario, theirs, tree } from './faults/scenarios.ts';
import { killed, type Moment } from './kills/killed.ts';

// KILLS=100: half of them publish, half extract. The default is a part of that.
const kills = Number(process.env.KILLS ?? 16);
const pick = generator(Number(process.env.KILLS_SEED ?? 1));
const place = mkdtempSync(join(tmpdir(), 'kills-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const patience = 60_000 * (kills + 10);

async function folderWith(name: string, content: FileTree): Promise<string> {
  const folder = join(place, name, 'artifacts');
  for (const [path, text] of content) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Every file below a folder, hidden ones included. */
const contentOf = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const),
  );

function serviceOf(state: Scenario['state']): Emulator {
  const emulator = createEmulator();
  emulator.restore(state);
  return emulator;
}

describe('a publish that is killed', () => {
  // Another revision becomes current on the way, and products are made.
  const promoted: FileTree = new Map(
    [...tree].map(([path, text]) => [
      path.startsWith('apis/catalog;rev=2/')
        ? path.replace(';rev=2', '')
        : path.replace(/^apis\/catalog\//, 'apis/catalog;rev=1/'),
      text,
    ]),
  );
  const { artifacts } = readArtifacts(promoted);
  const catalog = files.filter(({ id }) => id.kind === 'api' && id.workspace === undefined && /^catalog/.test(id.name));

  it(
    'is completed by the next one, which reports what was left, or deletes it with --prune',
    async () => {
      const folder = await folderWith('publish', promoted);
      const scenarios = [false, true].map(
        (prune): Scenario => ({
          name: `prune ${prune}`,
          state: holding(prune ? catalog : catalog.with(theirs)),
          run: publishing(prune, artifacts),
        }),
      );
      const ends = await Promise.all(
        scenarios.map(async (scenario) => {
          const once = await runOver(scenario, scenario.state);
          return (await runOver(scenario, once.emulator.snapshot())).held;
        }),
      );
      const { requests } = await killed('publish', folder, serviceOf(scenarios[0]?.state ?? holding([])));
      const count = { killed: 0, reported: 0 };
      for (let turn = 0; turn < kills / 2; turn += 1) {
        const scenario = scenarios[turn % 2];
        const end = ends[turn % 2];
        if (!scenario || !end) throw new TypeError('no scenario');
        const emulator = serviceOf(scenario.state);
        const moment: Moment = { request: Math.floor(pick() * requests), ms: pick() * 10 };
        count.killed += (await killed('publish', folder, emulator, moment)).killed ? 1 : 0;
        const at = JSON.stringify(moment);
        const next = await runOver(scenario, emulator.snapshot());
        if (next.outcome instanceof Error) throw next.outcome;
        expect(next.outcome.ok, at).toBe(true);
        const reported = next.outcome.reported.map(neutral);
        count.reported += reported.length;
        expect(differences(next.held, end, reported), at).toEqual([]);
        if (turn % 2 === 1) expect(differences(next.held, end), at).toEqual([]);
        expect(
          [...heldBy(emulator).keys()].filter((id) => theirs.some((one) => one.id.toString() === id)),
        ).toHaveLength(turn % 2 === 0 ? theirs.length : 0);
      }
      process.stdout.write(
        `Kills of publish: ${count.killed} of ${kills / 2} while it worked (${requests} requests); ${count.reported} left things reported\n`,
      );
    },
    patience,
  );
});

describe('an extract that is killed', () => {
  const other = new Map([
    ['README.md', 'ours'],
    ['apis/notes.txt', 'ours'],
    ['.git/config', 'git'],
  ]);
  const before: FileTree = new Map([...olderTree, ...other]);

  it(
    'is completed by the next one; no file is lost, and nothing is left in or beside the folder',
    async () => {
      const emulator = serviceOf(holding(files));
      const connect = () =>
        createArmClient({
          subscriptionId: '00000000-0000-0000-0000-000000000000',
          resourceGroup: 'rg',
          serviceName: 'shop',
          endpoint: 'http://127.0.0.1',
          fetch: checked(emulator.fetch),
        });
      const whole = await folderWith('whole', before);
      const { requests, afterwards } = await killed('extract', whole, emulator);
      let working = afterwards;
      const after = contentOf(whole);
      for (const [path, text] of other) expect(after.get(path)).toBe(text);
      const count = { killed: 0, whole: 0, refused: 0 };
      for (let turn = 0; turn < kills / 2; turn += 1) {
        const folder = await folderWith(`extract-${turn}`, before);
        // Most of the danger is after the last request, when files are written.
        const moment: Moment =
          turn % 5 === 0
            ? { request: Math.floor(pick() * requests), ms: 0 }
            : { request: requests, ms: pick() * working };
        const at = JSON.stringify(moment);
        const ended = await killed('extract', folder, emulator, moment);
        if (ended.killed) count.killed += 1;
        // A machine is slow at one time and fast at another.
        else working = Math.min(working, ended.afterwards);
        // A reader of the folder gets the old files, the new ones, or an error: never a mixture.
        const found = await readTree(folder).catch((error: unknown) => error);
        if (found instanceof TreeError) count.refused += 1;
        else {
          const now = JSON.stringify([...contentOf(folder)].filter(([path]) => !path.startsWith('.apimkit')).sort());
          const sides = [before, after].map((side) => JSON.stringify([...side].sort()));
          expect(sides, at).toContain(now);
          count.whole += 1;
        }
        await extractTo(connect(), folder);
        expect(differences(contentOf(folder), after), at).toEqual([]);
        expect(readdirSync(folder), at).not.toContain('.apimkit-replacement');
        expect(readdirSync(dirname(folder)), at).toEqual(['artifacts']);
      }
      process.stdout.write(
        `Kills of extract: ${count.killed} of ${kills / 2} while it worked (${requests} requests, then ${Math.round(working)} ms); then ${count.whole} folders were whole, ${count.refused} refused until completed\n`,
      );
    },
    patience,
  );
});
