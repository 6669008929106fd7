import type { LogCommand } from './commands.ts';
import { badge, box, picture, text, wrapped } from './svg.ts';

const width = 860;
const row = 18;
const colours = { error: '#ff6b6b', warning: '#e6b450' } as const;
const badges = { error: { fill: '#cd4a45', sign: '×' }, warning: { fill: '#d67f3c', sign: '!' } } as const;

const placed = ({ properties: { sourcepath, linenumber, columnnumber, code }, message, level }: LogCommand) =>
  `${sourcepath === undefined ? '' : `${sourcepath}(${linenumber},${columnnumber}): `}${level} ${code}: ${message}`;

/** The log of a pipeline's step, and below it the summary of the run. */
export function azurePicture(command: string, commands: readonly LogCommand[]): string {
  const log = [
    { line: 'Starting: Lint', fill: '#5fd75f' },
    { line: `$ ${command}`, fill: '#9cdcfe' },
    ...commands.flatMap((one) =>
      wrapped(`##[${one.level}]${placed(one)}`, 108).map((line) => ({ line, fill: colours[one.level as 'error'] })),
    ),
    { line: "##[error]Bash exited with code '1'.", fill: colours.error },
    { line: 'Finishing: Lint', fill: '#5fd75f' },
  ];
  const parts = log.flatMap(({ line, fill }, index) => [
    text(14, 28 + index * row, String(index + 1).padStart(3), { mono: true, size: 12, fill: '#8a8a8a' }),
    text(54, 28 + index * row, line, { mono: true, size: 12, fill }),
  ]);
  const height = 24 + log.length * row;
  const { parts: below, height: rest } = summary(height + 12, commands);
  const all = height + 12 + rest;
  return picture(width, all, 'A step of Azure Pipelines with findings in its log, and the summary of the run', [
    box(0, 0, width, all, '#ffffff'),
    box(0, 0, width, height, '#1e1e1e', 'none', 4),
    ...parts,
    ...below,
  ]);
}

function summary(top: number, commands: readonly LogCommand[]) {
  const parts: string[] = [];
  let y = top + 8;
  for (const level of ['error', 'warning'] as const) {
    const all = commands.filter((one) => one.level === level);
    if (all.length === 0) continue;
    parts.push(
      text(14, y + 18, `${level === 'error' ? 'Errors' : 'Warnings'}  ${all.length}`, { size: 15, weight: 600 }),
    );
    y += 32;
    for (const one of all) {
      const lines = wrapped(placed(one), 118);
      parts.push(badge(24, y + 8, badges[level].fill, badges[level].sign));
      parts.push(...lines.map((line, index) => text(42, y + 13 + index * 18, line)));
      parts.push(text(42, y + 13 + lines.length * 18, 'Lint', { size: 12, fill: '#6b6b6b' }));
      y += 30 + lines.length * 18;
    }
    y += 6;
  }
  return { parts, height: y - top };
}
