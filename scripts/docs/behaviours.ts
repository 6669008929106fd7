import { type Behaviour, verify } from '../../tests/behaviours/behaviour.ts';
import { sections } from '../../tests/behaviours/sections.ts';

/** The page of what the service does, as far as it is known, with what the emulator does. */
export async function behavioursPage(): Promise<string> {
  const rows = await Promise.all(
    sections.map(async ({ title, behaviours }) => ({ title, rows: await Promise.all(behaviours.map(rowOf)) })),
  );
  const all = rows.flatMap(({ rows: one }) => one.map(({ outcome }) => outcome));
  const count = (outcome: Outcome) => all.filter((one) => one === outcome).length;
  return [
    '# Behaviours of the service',
    '',
    '<!-- Generated from tests/behaviours by `npm run docs`; do not edit. -->',
    '',
    'What an API Management service does beyond its schema, with the source of each statement. Every statement that is not open is a',
    `test against the emulator: ${count('same')} apply to it, ${count('differs')} do not, and ${count('open')} are open, because no public source settles them or the emulator leaves them out.`,
    '',
    ...rows.flatMap(({ title, rows: one }) => [
      `## ${title}`,
      '',
      '| statement | source | emulator |',
      '|---|---|---|',
      ...one.map(({ row }) => row),
      '',
    ]),
  ].join('\n');
}

type Outcome = 'same' | 'differs' | 'open';

async function rowOf(behaviour: Behaviour): Promise<{ readonly outcome: Outcome; readonly row: string }> {
  const outcome = await outcomeOf(behaviour);
  const shown = outcome === 'open' ? `open: ${behaviour.open ?? 'not checked'}` : outcome;
  const cells = [behaviour.statement, behaviour.source, shown].map((cell) => cell.replaceAll('|', '\\|'));
  return { outcome, row: `| ${cells.join(' | ')} |` };
}

async function outcomeOf(behaviour: Behaviour): Promise<Outcome> {
  if (behaviour.open !== undefined || !behaviour.check) return 'open';
  return verify(behaviour).then(
    () => 'same',
    () => 'differs',
  );
}
