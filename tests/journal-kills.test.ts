import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@apimkit/emulator';
import { Artifacts, armPath, type Resource, ResourceId, readArtifacts, writeArtifacts } from '@apimkit/model';
import { applyPlan, parseJournal, planPublish, planUndo } from '@apimkit/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generator } from '../packages/emulator/src/profiles/random.ts';
import { publishUntil, resumed } from '../packages/sync/src/fixtures/interrupted.ts';
import { of, type TestService, testService } from '../packages/sync/src/fixtures/service.ts';
import { runIn, serviceId, writeFiles } from './publishing/terminal.ts';

// KILLS=all: every line of the journal, and 40 kills of a process. The default is a part of that.
const isWhole = process.env.KILLS === 'all';
const pick = generator(Number(process.env.KILLS_SEED ?? 1));

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const tag = (index: number, text: string) => of(`tag:t${index}`, { displayName: `${text} ${index}` });
const value = (index: number, text: string) => of(`named-value:v${index}`, { displayName: `v${index}`, value: text });
const backend = (index: number, text: string) =>
  of(`backend:b${index}`, { url: `https://${text}-${index}.example`, protocol: 'http' });
const api = (index: number, text: string): readonly Resource[] => [
  of(`api:a${index}`, { displayName: `${text} ${index}`, path: `a${index}` }),
  of(
    `api-policy:a${index}`,
    {},
    { policy: `<policies><inbound><base /><set-header name="${text}" exists-action="delete" /></inbound></policies>` },
  ),
];

/** A service, and files that create, change and delete 200 resources of it. */
const live = new Artifacts([
  ...range(0, 40).map((index) => tag(index, 'before')),
  ...range(0, 40).map((index) => backend(index, 'before')),
  ...range(0, 15).flatMap((index) => api(index, 'before')),
]);
const files = new Artifacts([
  ...range(0, 20).map((index) => tag(index, 'after')),
  ...range(100, 120).map((index) => tag(index, 'new')),
  ...range(0, 20).map((index) => backend(index, 'after')),
  ...range(0, 40).map((index) => value(index, 'new')),
  ...range(0, 15).flatMap((index) => api(index, 'after')),
  ...range(100, 115).flatMap((index) => api(index, 'new')),
]);

const left = async ({ connect }: Pick<TestService, 'connect'>, artifacts: Artifacts) => {
  const { plan } = await planPublish(connect(), artifacts, { prune: true });
  return plan.steps.filter(({ op }) => op !== 'keep').map(({ op, id }) => `${op} ${id}`);
};
/** Paths of the steps that a journal confirms. */
const confirmedIn = (text: string) =>
  parseJournal(text).entries.flatMap((one) => (one.state === 'done' ? [armPath(ResourceId.parse(one.step))] : []));

async function undone(service: TestService, text: string): Promise<readonly string[]> {
  const client = service.connect();
  const planned = await planUndo(client, parseJournal(text));
  const report = await applyPlan({ client, ...planned, patience: 0 });
  expect(report.counts).toMatchObject({ failed: 0, skipped: 0 });
  // What may have been created without a proof stays, and is named.
  return planned.notes.filter(({ code }) => code === 'sync/undo-unproved').map(({ resource }) => String(resource));
}

let lines = 0;
let steps = 0;
beforeAll(async () => {
  const service = testService(live);
  const whole = await publishUntil(service, files, {}, { prune: true });
  expect(whole.report?.steps.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  [lines, steps] = [whole.lines, whole.report?.steps.length ?? 0];
}, 60_000);

describe('a publish of 200 steps that stops at any line of its journal', () => {
  it(
    'is completed without sending a confirmed write again, and undone to the first state',
    async () => {
      expect(steps).toBeGreaterThanOrEqual(200);
      const moments = isWhole ? range(0, lines + 1) : range(0, 12).map(() => Math.floor(pick() * (lines + 1)));
      let repeated = 0;
      for (const after of moments) {
        const at = `after ${after} of ${lines} lines`;
        const service = testService(live);
        const stopped = await publishUntil(service, files, { after, torn: after % 3 === 0 ? 30 : 0 }, { prune: true });
        const { report, writes, text } = await resumed(service, stopped.text, files);
        expect(
          report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped'),
          at,
        ).toEqual([]);
        const confirmed = new Set(confirmedIn(stopped.text));
        repeated += writes.filter((one) => confirmed.has(one.split(' ')[1] ?? '')).length;
        expect(await left(service, files), at).toEqual([]);
        const unproved = await undone(service, text);
        expect(
          (await left(service, live)).filter((one) => !unproved.some((id) => one.includes(id.split(':')[1] ?? ''))),
          at,
        ).toEqual([]);
      }
      expect(repeated).toBe(0);
      process.stdout.write(`Stops of a publish of ${steps} steps: ${moments.length} of ${lines + 1} lines\n`);
    },
    isWhole ? 3_600_000 : 240_000,
  );
});

describe('a process that publishes and is killed with SIGKILL', () => {
  const place = mkdtempSync(join(tmpdir(), 'journal-kills-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  const small = (side: Artifacts) =>
    side.filter(({ id }) => /^(tag:t|backend:b|api:a|api-policy:a)\d?$/.test(id.toString()));
  const serviceWith = (artifacts: Artifacts): Emulator => {
    const emulator = createEmulator();
    emulator.seed(serviceId, artifacts);
    return emulator;
  };
  /** What a service has; an undo writes policies in the format of the service. */
  const stateOf = (emulator: Emulator) =>
    new Map(
      Object.values(emulator.snapshot().services)
        .flat()
        .map(({ id, payload, policy }) => [
          String(id),
          JSON.stringify([payload, String(policy ?? '').replaceAll(/\s/g, '')]),
        ]),
    );

  it(
    'is continued and undone by the command line',
    async () => {
      const [from, to] = [small(live), small(files)];
      await writeFiles(join(place, 'artifacts'), writeArtifacts(to, 'toolkit'));
      expect(readArtifacts(writeArtifacts(to, 'toolkit')).artifacts.size).toBe(to.size);
      const first = stateOf(serviceWith(from));
      const common = ['--artifacts', 'artifacts', '--prune', '--yes', '--max-deletes', '100'];
      const done = serviceWith(from);
      const whole = await runIn(place, ['publish', ...common, '--no-journal'], done);
      expect(whole.code, whole.text).toBe(0);
      for (const turn of range(0, isWhole ? 40 : 3)) {
        const killAt = 1 + Math.floor(pick() * whole.writes.length);
        const at = `turn ${turn}, killed at write ${killAt} of ${whole.writes.length}`;
        const journal = `run-${turn}.jsonl`;
        const emulator = serviceWith(from);
        const killed = await runIn(place, ['publish', ...common, '--journal', journal], emulator, killAt);
        expect(killed.code, at).toBeNull();
        const confirmed = new Set(confirmedIn(readFileSync(join(place, journal), 'utf8')));
        const rest = await runIn(
          place,
          ['publish', '--artifacts', 'artifacts', '--yes', '--resume', journal, '--max-deletes', '100'],
          emulator,
        );
        expect(rest.code, `${at}\n${rest.text}`).toBe(0);
        expect(
          rest.writes.filter((one) => confirmed.has(one.split(' ')[1] ?? '')),
          at,
        ).toEqual([]);
        expect([...stateOf(emulator)].sort(), at).toEqual([...stateOf(done)].sort());
        const undo = await runIn(
          place,
          ['publish', '--undo', journal, '--yes', '--no-journal', '--max-deletes', '100'],
          emulator,
        );
        expect(undo.code, `${at}\n${undo.text}`).toBe(0);
        expect([...stateOf(emulator)].sort(), at).toEqual([...first].sort());
      }
    },
    isWhole ? 3_600_000 : 180_000,
  );
});
