// The tables of profiles and faults in the guide of the emulator.
import { faults, profiles } from '@apimkit/emulator';
import { replaceBlock } from './blocks.ts';
import { pageText } from './counts.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');
const code = (text: string | number) => `\`${text}\``;

/** The guide with its tables generated again. */
export function emulatorGuide(path: string): string {
  const named = table(
    ['profile', 'what it does', 'faults'],
    Object.entries(profiles).map(([name, profile]) => [
      code(name),
      profile.summary,
      profile.faults.map(({ fault }) => code(fault)).join(', '),
    ]),
  );
  const all = table(
    ['fault', 'what happens', 'options (default)'],
    Object.entries(faults).map(([name, { summary, options }]) => [
      code(name),
      summary,
      Object.entries(options)
        .map(([option, { default: value, meaning }]) => `${code(option)}: ${meaning} (${value})`)
        .join('<br>'),
    ]),
  );
  return replaceBlock(replaceBlock(pageText(path), 'profiles', named), 'faults', all);
}
