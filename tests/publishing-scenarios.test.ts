import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '@apimkit/emulator';
import { readArtifacts } from '@apimkit/model';
import { afterAll, describe, expect, it } from 'vitest';
import { runIn, serviceId, writeFiles } from './publishing/terminal.ts';
import { type Scenario, scenariosIn } from './scenario.ts';

const place = await mkdtemp(join(tmpdir(), 'publishing-'));
afterAll(() => rm(place, { recursive: true, force: true }));

/** The files below a folder of a scenario, or one for each line `path: JSON`. */
const filesBelow = ({ files }: Scenario, folder: string): ReadonlyMap<string, string> =>
  new Map(
    (files.get(folder) ?? '')
      .split('\n')
      .filter((line) => line.includes(': '))
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );

/** Another client: `PUT tags/a {…}`. */
async function other(line: string, emulator: Emulator): Promise<string> {
  const [method = '', path = '', ...body] = line.split(' ');
  const request = new Request(`http://127.0.0.1${serviceId}/${path}?api-version=2024-05-01`, {
    method,
    ...(body.length > 0 ? { body: body.join(' ') } : {}),
    headers: method === 'DELETE' ? { 'if-match': '*' } : {},
  });
  return String((await emulator.fetch(request)).status);
}

/** Runs the lines of a scenario: `$ command`, `$! N command` with a kill at the Nth write, `# METHOD path body`, `> path: JSON`. */
async function printed(scenario: Scenario): Promise<string> {
  const folder = join(place, scenario.name);
  const emulator = createEmulator();
  emulator.seed(serviceId, readArtifacts(filesBelow(scenario, 'live')).artifacts);
  await writeFiles(join(folder, 'artifacts'), [['.keep', ''], ...filesBelow(scenario, 'files')]);
  const lines: string[] = [];
  for (const line of (scenario.files.get('run') ?? '').trim().split('\n')) {
    lines.push(line);
    if (line.startsWith('# ')) lines.push(await other(line.slice(2), emulator));
    if (line.startsWith('> ')) {
      const [path = '', ...text] = line.slice(2).split(': ');
      await writeFiles(join(folder, 'artifacts'), [[path, text.join(': ')]]);
    }
    const command = /^\$(?:! (\d+))? (.*)$/.exec(line);
    if (!command) continue;
    const args = (command[2] ?? '').split(' ');
    const { text, code, writes } = await runIn(folder, args, emulator, command[1] ? Number(command[1]) : undefined);
    lines.push(
      neutral(text),
      ...(writes.length > 0 ? [`(${[...writes].sort().join(', ')})`] : []),
      `exit ${code ?? 'killed'}`,
      '',
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What differs from run to run. */
const neutral = (text: string) =>
  text
    .trimEnd()
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\(since [^)]*\)/g, '(since <time>)')
    .replaceAll(/fingerprint [0-9a-f]+ -> [0-9a-f]+/g, 'fingerprint <a> -> <b>')
    .replaceAll(/^Publishing needs about .*$/gm, 'Publishing needs about <requests>')
    .replaceAll(/^ {2}not compared: .*$/gm, '  not compared: <kinds>');

describe('publishing, as its scenarios describe it', () => {
  it.each(scenariosIn(join(import.meta.dirname, 'scenarios/publishing')))(
    '$name',
    async (scenario) => {
      const actual = await printed(scenario);
      scenario.accept(actual);
      if (!process.env.UPDATE_SCENARIOS) expect(actual).toBe(scenario.expected);
    },
    300_000,
  );
});
