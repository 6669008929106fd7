import type { LogCommand } from './commands.ts';
import { badge, box, picture, text, wrapped } from './svg.ts';

const width = 860;
const row = 20;
const looks = {
  error: { word: 'failure', colour: '#cf222e', sign: '×' },
  warning: { word: 'warning', colour: '#9a6700', sign: '!' },
  notice: { word: 'notice', colour: '#0969da', sign: 'i' },
} as const;

/** A file of a pull request as GitHub shows it, with the annotations below their lines. */
export function githubPicture(file: string, content: string, commands: readonly LogCommand[]): string {
  const parts: string[] = [];
  let y = 0;
  parts.push(box(0.5, 0.5, width - 1, 36, '#f6f8fa', '#d0d7de', 6), text(14, 23, file, { mono: true, weight: 600 }));
  y = 37;
  for (const [index, line] of content.trimEnd().split('\n').entries()) {
    parts.push(box(1, y, width - 2, row, '#e6ffec'), box(1, y, 54, row, '#ccffd8'));
    parts.push(text(14, y + 14, String(index + 1).padStart(3), { mono: true, size: 12, fill: '#57606a' }));
    parts.push(text(66, y + 14, `+ ${line}`, { mono: true, size: 12 }));
    y += row;
    const here = commands.filter(
      ({ properties }) => properties.file === file && Number(properties.endLine) === index + 1,
    );
    for (const command of here) {
      const { parts: drawn, height } = annotation(y, command);
      parts.push(...drawn);
      y += height;
    }
  }
  return picture(width, y + 8, 'A pull request on GitHub with annotations below the lines that they are about', [
    box(0, 0, width, y + 8, '#ffffff'),
    ...parts,
    box(0.5, 0.5, width - 1, y + 7, 'none', '#d0d7de', 6),
  ]);
}

function annotation(y: number, { level, properties, message }: LogCommand) {
  const { word, colour, sign } = looks[level as keyof typeof looks];
  const lines = wrapped(message, 104);
  const height = 60 + lines.length * 18;
  const from =
    properties.line === properties.endLine
      ? `line ${properties.line}`
      : `lines ${properties.line}-${properties.endLine}`;
  return {
    height: height + 8,
    parts: [
      box(64, y + 5, width - 76, height, '#ffffff', '#d0d7de', 6),
      box(64, y + 5, 4, height, colour),
      badge(86, y + 24, colour, sign),
      text(102, y + 29, `Check ${word} on ${from} in ${properties.file}`, { fill: '#57606a', size: 12 }),
      text(102, y + 48, properties.title ?? '', { weight: 600 }),
      ...lines.map((line, index) => text(102, y + 66 + index * 18, line, { mono: true, size: 12 })),
    ],
  };
}
