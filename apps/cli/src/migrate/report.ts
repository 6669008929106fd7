import type { Inventory, UnusedSetting } from '@apimkit/setup';
import type { Parity } from './parity.ts';

/** The result of a migration. */
export interface MigrationReport extends Inventory {
  readonly artifacts: string;
  /** Layout that the folder was written in. */
  readonly layout?: string;
  /** Override files that were taken over, by environment. */
  readonly overrides: readonly { readonly environment: string; readonly file: string; readonly problem?: string }[];
  readonly unused: readonly UnusedSetting[];
  readonly parity: Parity;
}

/** A part of the report: a title and its lines. */
type Part = readonly [title: string, lines: readonly string[], whenEmpty: string];

function partsOf(report: MigrationReport): readonly Part[] {
  const counts = (all: Readonly<Record<string, number>>) =>
    Object.entries(all).map(([name, count]) => `${name}: ${count}`);
  const { compared, differences } = report.parity;
  return [
    ['Files by layout', counts(report.layouts), 'none'],
    ['Resources by kind', counts(report.kinds), 'none'],
    ['Files that were not read', report.unread.map(({ file, reason }) => `${file}: ${reason}`), 'none'],
    [
      'Override files that were taken over',
      report.overrides.map(
        ({ environment, file, problem }) => `${environment}: ${file}${problem === undefined ? '' : ` (${problem})`}`,
      ),
      'none',
    ],
    [
      'Settings of the old tool that apimkit does not use',
      report.unused.map(
        ({ file, setting, instead }) =>
          `${file}: ${setting}${instead === undefined ? '' : `; in its place: ${instead}`}`,
      ),
      'none',
    ],
    [
      `Plan against a service with the old files: ${compared} resources compared, ${differences.length} differences`,
      differences.map(({ reason, cause }) => `${reason}${cause === 'files' ? ' (in the old files too)' : ''}`),
      'empty',
    ],
  ];
}

/** Returns the report for a terminal. */
export const reportText = (report: MigrationReport): string =>
  partsOf(report)
    .map(
      ([title, lines, whenEmpty]) =>
        `${title}\n${(lines.length > 0 ? lines : [whenEmpty]).map((line) => `  ${line}\n`).join('')}`,
    )
    .join('\n');

/** Returns the report for a pull request. */
export const reportMarkdown = (report: MigrationReport): string =>
  `# Migration of ${code(report.artifacts)}\n\n${partsOf(report)
    .map(
      ([title, lines, whenEmpty]) =>
        `## ${title}\n\n${(lines.length > 0 ? lines : [whenEmpty]).map((line) => `- ${escaped(line)}\n`).join('')}`,
    )
    .join('\n')}`;

const code = (text: string) => `\`${text.replaceAll('`', '')}\``;
const escaped = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>[\]|]/g, '\\$&');
