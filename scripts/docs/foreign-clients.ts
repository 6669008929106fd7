import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForeignRecord, Step } from '../../tests/oracle/foreign/drive.ts';
import { notes } from '../../tests/oracle/foreign/notes.ts';
import { tools } from '../../tests/oracle/foreign/tools.ts';
import { root } from '../run.ts';

/** The part of the page of oracles about other tools as clients of the emulator. */
export function foreignClients(): readonly string[] {
  return [
    '## Other tools as clients',
    '',
    'Both tools run unchanged against the emulator over https on loopback: they extract our sample, publish it to an empty service, and extract that.',
    'To repeat it, build them outside of the repository, set `APIOPS_EXTRACTOR` and `APIOPS_PUBLISHER` (paths of the `.dll` files) or `APIOPS_CLI` (path of',
    '`dist/cli/index.js`), and run `npm run oracle:foreign`.',
    '',
    ...tools.flatMap(({ name }) => sectionOf(name)),
  ];
}

function sectionOf(name: string): readonly string[] {
  const path = join(root, `tests/oracle/records/foreign-${name}.json`);
  const { steps, roundTrip } = JSON.parse(readFileSync(path, 'utf8')) as ForeignRecord;
  const { equal, changed, lost, added } = roundTrip;
  return [
    `### Azure/${name}`,
    '',
    ...(notes[name] ?? []).map((note) => `- ${note}`),
    '',
    '| step | exit code | requests | rejected, besides what is not found |',
    '| --- | --- | --- | --- |',
    ...steps.map(rowOf),
    '',
    `Of the files of the first extract, the second has ${equal} unchanged, ${changed.length} changed and ${lost.length} not; ${added.length} are new.`,
    '',
  ];
}

function rowOf({ step, exitCode, requests, rejections }: Step): string {
  const counts = Object.entries(requests).map(
    ([method, kinds]) => `${method} ${Object.values(kinds).reduce((sum, count) => sum + count, 0)}`,
  );
  const shown = rejections.filter((one) => !/^(GET|HEAD) .*: 404/.test(one)).map((one) => one.replaceAll('|', '\\|'));
  return `| ${step} | ${exitCode} | ${counts.join(', ')} | ${shown.join('<br>')} |`;
}
