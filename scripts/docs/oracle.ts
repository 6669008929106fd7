import { disagreements } from '../../tests/oracle/disagreements.ts';
import { knownFor } from '../../tests/oracle/known.ts';
import { type Comparison, compareAll, readRecords, recordedSets } from '../../tests/oracle/records.ts';
import { foreignClients } from './foreign-clients.ts';

/** The page of what Microsoft's OpenAPI reader and our importer make of the same documents. */
export function oraclePage(): string {
  const sets = Object.entries(recordedSets).map(([name, documents]) => {
    const { reader, records } = readRecords(name);
    return { name, reader, all: compareAll(documents(), (title) => records[title]) };
  });
  const everything = sets.flatMap(({ all }) => all);
  return [
    '# Specifications and their importer',
    '',
    '<!-- Generated from tests/oracle by `npm run docs`; do not edit. -->',
    '',
    `API Management reads specifications with Microsoft's OpenAPI reader. \`npm run oracle\` lets that reader (${sets[0]?.reader}) read our`,
    'documents and writes down what it sees; the tests compare it with our importer and with the lint rules of `minimal` and `apim`.',
    '[ADR 22](../adr/0022-oracles-of-others.md) describes what such a comparison can show.',
    '',
    '| documents | number | rejected by the reader | read alike | with a known disagreement |',
    '| --- | --- | --- | --- | --- |',
    ...sets.map(({ name, all }) => countsOf(name, all)),
    '',
    '## Disagreements',
    '',
    '| in which way | documents | reason |',
    '| --- | --- | --- |',
    ...disagreements.map((one) => {
      const documents = everything.flatMap(({ document, disagreements: found }) =>
        found.some((each) => knownFor(document, each) === one) ? [document] : [],
      );
      const shown = documents.length > 6 ? [...documents.slice(0, 5), `${documents.length - 5} more`] : documents;
      return row([one.topic, shown.join(', '), one.reason]);
    }),
    '',
    ...foreignClients(),
    '## Rejected documents',
    '',
    'With the first message of the reader. The emulator rejects the same documents, with the messages of the reader unless the text is not YAML.',
    '',
    '| document | message |',
    '| --- | --- |',
    ...everything.flatMap(({ document, record: { errors, thrown } }) =>
      errors[0]
        ? [row([document, thrown === undefined ? code(errors[0].message) : `${code(errors[0].message)} (${thrown})`])]
        : [],
    ),
    '',
  ].join('\n');
}

function countsOf(name: string, all: readonly Comparison[]): string {
  const rejected = all.filter(({ record }) => record.errors.length > 0).length;
  const different = all.filter((one) => one.disagreements.length > 0).length;
  return row([name, `${all.length}`, `${rejected}`, `${all.length - different}`, `${different}`]);
}

const code = (text: string) => `\`${text.replaceAll('`', "'").replaceAll(/\s+/g, ' ').trim()}\``;

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
