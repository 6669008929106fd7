import { sectionNames } from '../catalogue/index.ts';
import type { EffectiveElement, EffectivePolicy, PolicyOrigin } from './effective.ts';

const placeOf = ({ file, line, scope, fragment }: PolicyOrigin) =>
  `${file}:${line} (${scope}${fragment === undefined ? '' : `, fragment ${fragment}`})`;

interface Line {
  readonly text: string;
  readonly origin: string;
}

/** Formats an effective policy as text: each element on a line, with its origin. */
export function renderEffective({ sections, problems }: EffectivePolicy): string {
  const lines = sectionNames.flatMap((name) => {
    const inside = sections[name].flatMap((element) => linesOf(element, 1));
    return [{ text: name, origin: inside.length === 0 ? 'nothing runs' : '' }, ...inside];
  });
  const width = Math.min(80, Math.max(...lines.map(({ text }) => text.length)));
  return [
    ...lines.map(({ text, origin }) => `${text.padEnd(origin ? width : 0)}  ${origin}`.trimEnd()),
    ...problems.map((problem) => `problem: ${problem}`),
  ].join('\n');
}

function linesOf(element: EffectiveElement, depth: number): readonly Line[] {
  const tag = element.tag.length > 76 ? `${element.tag.slice(0, 73)}...` : element.tag;
  return [
    { text: `${'  '.repeat(depth)}${tag}`, origin: placeOf(element.origin) },
    ...(element.children ?? []).flatMap((child) => linesOf(child, depth + 1)),
  ];
}

/** Formats an effective policy as a Markdown table. */
export function effectiveMarkdown({ sections, problems }: EffectivePolicy): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = sectionNames.flatMap((name) =>
    sections[name]
      .flatMap((element) => linesOf(element, 0))
      .map(({ text, origin }) => `| ${name} | \`${cell(text.trim())}\` | ${cell(origin)} |`),
  );
  return ['| section | policy | from |', '| --- | --- | --- |', ...rows, ...problems.map((one) => `\n> ${one}`)].join(
    '\n',
  );
}
