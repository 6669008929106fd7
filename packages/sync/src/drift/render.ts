import { markdownCode, markdownText } from '@apimkit/diagnostics';
import type { Step } from '../plan/types.ts';
import { type Detail, detailsOf } from '../render/details.ts';
import { groupsOf } from '../render/groups.ts';
import type { Ahead, Drift, DriftEntry } from './drift.ts';

/** How drift is printed. */
export interface DriftRenderOptions {
  /** Use ANSI colors. Default false. */
  readonly color?: boolean;
  readonly detail?: Detail;
  /** The name of the service. */
  readonly title?: string;
}

const signs = { added: '+', removed: '-', changed: '~' } as const;
const colors = { added: 32, removed: 31, changed: 33 } as const;
const texts = {
  added: 'only on the service',
  removed: 'only in the files',
  changed: 'differs',
} as const;
/** What happened since the last publish. */
const aheadTexts: Readonly<Record<DriftEntry['drift'], Readonly<Record<Ahead, string>>>> = {
  added: {
    service: 'created on the service',
    files: 'deleted in the files',
    both: 'changed on the service and deleted in the files',
  },
  removed: {
    service: 'deleted on the service',
    files: 'created in the files',
    both: 'deleted on the service and changed in the files',
  },
  changed: { service: 'changed on the service', files: 'changed in the files', both: 'changed on both sides' },
};

/** An entry with its differences, in the order of the plan's groups. */
interface Row {
  readonly entry: DriftEntry;
  readonly details: readonly string[];
}

function rowsOf({ entries, plan }: Drift, detail: Detail): readonly Row[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const steps = groupsOf(plan.steps).flatMap(({ own, below }): readonly Step[] => [...own, ...below]);
  const shown = [...Map.groupBy(steps, ({ id }) => id)];
  return shown.flatMap(([id, own]) => {
    const entry = byId.get(id);
    return entry
      ? [{ entry, details: entry.drift === 'changed' ? own.flatMap((step) => linesOf(step, detail)) : [] }]
      : [];
  });
}

const linesOf = (step: Step, detail: Detail) =>
  step.changes || step.policyChanges || step.text ? detailsOf(step, detail) : [step.because];

const whatOf = ({ drift, ahead }: DriftEntry) =>
  ahead ? `${texts[drift]}: ${aheadTexts[drift][ahead]} since the last publish` : texts[drift];

/** `2 only on the service, 0 only in the files, 1 different` */
const countsText = ({ summary }: Drift) =>
  `${summary.added} only on the service, ${summary.removed} only in the files, ${summary.changed} different`;

/**
 * Prints drift as text: each resource that differs, with its fields from the files to the service.
 *
 * @example
 * console.log(renderDrift(driftOf({ revert, desired, live }), { title: 'shop-prod' }));
 */
export function renderDrift(
  drift: Drift,
  { color = false, detail = 'normal', title }: DriftRenderOptions = {},
): string {
  const name = title === undefined ? 'The service' : title;
  if (drift.entries.length === 0) return `${name} has no drift.`;
  const paint = (entry: DriftEntry, text: string) => (color ? `\u001b[${colors[entry.drift]}m${text}\u001b[0m` : text);
  const rows = detail === 'summary' ? [] : rowsOf(drift, detail);
  return [
    ...rows.flatMap(({ entry, details }) => [
      `${paint(entry, `${signs[entry.drift]} ${entry.id}`)}  (${whatOf(entry)})`,
      ...details.map((line) => `    ${line}`),
    ]),
    ...(rows.length > 0 ? [''] : []),
    `${name} has drift: ${countsText(drift)}.`,
  ].join('\n');
}

/** Room for the last lines. */
const reserve = 200;

/**
 * Writes drift as Markdown, for an issue or the comment of a pull request. It never exceeds the limit.
 *
 * @param limit maximum length in characters; default 65,536, which GitHub allows
 */
export function driftMarkdown(
  drift: Drift,
  { title, detail = 'normal', limit = 65_536 }: Omit<DriftRenderOptions, 'color'> & { readonly limit?: number } = {},
): string {
  const heading = `### apimkit drift${title === undefined ? '' : `: ${markdownText(title)}`}`;
  const head = [
    '<!-- apimkit drift -->',
    heading,
    '',
    drift.entries.length === 0 ? 'No drift.' : `**${countsText(drift)}**`,
    '',
  ];
  const lines: string[] = [...head];
  const rows = rowsOf(drift, detail);
  let left = rows.length;
  let room = limit - reserve - head.join('\n').length;
  for (const { entry, details } of rows) {
    const part = [
      `- \`${signs[entry.drift]}\` ${markdownText(entry.id)}: ${whatOf(entry)}`,
      ...(details.length === 0 || detail === 'summary'
        ? []
        : [
            '',
            ...markdownCode(details, 'diff')
              .split('\n')
              .map((line) => `  ${line}`),
            '',
          ]),
    ];
    room -= part.join('\n').length + 1;
    if (room < 0) break;
    lines.push(...part);
    left -= 1;
  }
  if (left > 0) lines.push('', `**${left} more** do not fit. See the log of this run.`);
  return `${lines.join('\n').trimEnd()}\n`;
}
