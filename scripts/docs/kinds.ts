import { type KindEntry, kinds, notCaptured, parentKind, readableLayouts, writableLayouts } from '@apimkit/model';

const code = (text: string) => `\`${text}\``;
const list = (items: readonly string[]) => items.map(code).join(', ');

/** The page of kinds: everything that follows from their entries. */
export function kindsPage(): string {
  return [
    '# Kinds of resources',
    '',
    '<!-- Generated from packages/model/src/kinds by `npm run docs`; do not edit. -->',
    '',
    'One entry per kind in `packages/model/src/kinds`; this page, the readers and writers, the order of a publish and the',
    'routes of the emulator follow from it.',
    '',
    '| kind | ARM path | captured | in a workspace | key in filters |',
    '|---|---|---|---|---|',
    ...kinds.map(
      (entry) =>
        `| [${entry.kind}](#${entry.kind}) | ${code(entry.arm)} | ${entry.capture === 'default' ? 'yes' : `on request: ${code(`--include ${entry.kind}`)}`} | ${twin(entry)} | ${code(section(entry))} |`,
    ),
    '',
    ...kinds.flatMap(kindSection),
    '## Not captured',
    '',
    '| ARM path below `service/` | reason |',
    '|---|---|',
    ...notCaptured.map(({ path, reason }) => `| ${code(path)} | ${reason} |`),
    '',
  ].join('\n');
}

const twin = ({ scopes, link }: KindEntry) =>
  !scopes.includes('workspace') ? 'no' : link ? `as links: ${code(`${link.collection}/{link}`)}` : 'yes';

function section(entry: KindEntry): string {
  const parent = parentKind(entry);
  return parent ? `${section(parent)}.${entry.section}` : entry.section;
}

function kindSection(entry: KindEntry): readonly string[] {
  const facts: readonly (readonly [string, string])[] = [
    ['needs', entry.references.map(({ path, to }) => `${code(path)} (${to.join(' or ')})`).join(', ')],
    ['other end', Object.values(entry.ends).map(code).join(', ')],
    ['read-only', list(entry.readOnly)],
    ['not compared', list(entry.notCompared)],
    [
      'defaults',
      Object.entries(entry.defaults)
        .map(([path, value]) => `${code(path)} ${code(JSON.stringify(value))}`)
        .join(', '),
    ],
    ['sets', list(entry.sets)],
    ['secrets', entry.secrets.map(({ path, when }) => `${code(path)}${when ? ` while ${code(when)}` : ''}`).join(', ')],
    ['always there', entry.builtIn.map(({ names }) => code(Object.values(names).join('/'))).join(', ')],
  ];
  return [
    `## ${entry.kind}`,
    '',
    `${entry.title}: ${code(entry.arm)}`,
    '',
    ...readableLayouts.flatMap((layout) => {
      const files = Object.values(entry.files[layout] ?? {});
      const reads = (writableLayouts as readonly string[]).includes(layout) ? '' : ' (read only)';
      return files.length === 0 ? [] : [`- ${layout}${reads}: ${list(files)}`];
    }),
    ...facts.filter(([, text]) => text !== '').map(([name, text]) => `- ${name}: ${text}`),
    '',
  ];
}
