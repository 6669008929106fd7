import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  aliasBomb,
  catastrophic,
  deepJson,
  entityBomb,
  many,
  marking,
  markingModule,
  policy,
  specification,
} from './texts.ts';

/** What a hostile repository is made with. */
export interface Ground {
  /** Folder of the repository. */
  readonly folder: string;
  /** A folder beside it, and a home: nothing in them may change. */
  readonly outside: string;
  /** Exists when code of the repository ran. */
  readonly mark: string;
  put(path: string, content: string | Uint8Array): void;
  link(path: string, target: string): void;
  pipe(path: string): void;
}

/** Puts hostile files into a repository. */
export type Part = (ground: Ground) => unknown;

/** An API of the artifacts, with a specification, a policy, or both. */
function api({ put }: Ground, name: string, { document, xml }: { readonly document?: string; readonly xml?: string }) {
  put(`artifacts/apis/${name}/apiInformation.json`, JSON.stringify({ properties: { displayName: name, path: name } }));
  if (document !== undefined) put(`artifacts/apis/${name}/specification.yaml`, document);
  if (xml !== undefined) put(`artifacts/apis/${name}/policy.xml`, xml);
}

/** Parts by what they attack. Each can be alone in a repository; all together are the worst of them. */
export const parts = {
  /** Special files, and links to places that must not be read. */
  async files({ folder, link, pipe, outside }) {
    pipe('artifacts/x.fifo');
    pipe('artifacts/apis/pipe/specification.yaml');
    link('artifacts/backends/zero/backendInformation.json', '/dev/zero');
    link('artifacts/apis/passwd/policy.xml', '/etc/passwd');
    link('artifacts/products', outside);
    link('artifacts/loop', 'loop');
    link('artifacts/tags/up', '../..');
    link('artifacts/nowhere', './is-not-there');
    // Names of sockets may have about 100 characters.
    const cwd = process.cwd();
    process.chdir(folder);
    await new Promise((resolve) =>
      createServer()
        .listen('artifacts/x.sock', () => resolve(undefined))
        .unref(),
    );
    process.chdir(cwd);
  },
  /** Specifications that never end, and references to what must not be read. */
  specifications(ground) {
    const { put, link, pipe } = ground;
    api(ground, 'bomb', { document: aliasBomb(specification()) });
    pipe('shared/pipe.yaml');
    link('shared/zero.yaml', '/dev/zero');
    put('shared/bomb.yaml', aliasBomb());
    const targets = [
      '../../../shared/pipe.yaml',
      '../../../shared/zero.yaml',
      '../../../shared/bomb.yaml#/x-8',
      '/dev/zero',
      '/etc/passwd',
      'file:///etc/passwd',
      'http://169.254.169.254/metadata/instance',
      'http://127.0.0.1:1/x.yaml',
      '../../../../outside/secret.yaml',
    ];
    for (const [at, target] of targets.entries())
      api(ground, `reference-${at}`, { document: specification(`x-part: { $ref: ${JSON.stringify(target)} }\n`) });
    api(ground, 'circle', {
      document: specification("components: { schemas: { A: { $ref: '#/components/schemas/A' } } }\n"),
    });
    api(ground, 'deep', { document: specification(`x-deep: ${deepJson()}\n`) });
    put('artifacts/apis/soap/apiInformation.json', '{"properties":{"displayName":"soap","path":"soap","type":"soap"}}');
    put('artifacts/apis/soap/specification.wsdl', entityBomb('<definitions>CONTENT</definitions>'));
  },
  /** Policies that are hard to read. */
  policies(ground) {
    const branch = (at: number) => `${at === 0 ? 'if' : 'else if'} (x == ${at}) { return ${at}; }`;
    const when = (text: string) => `<set-variable name="v" value='@(${text})' />`;
    api(ground, 'plus', { xml: policy(when(`"a"${' + "a"'.repeat(60_000)}`)) });
    api(ground, 'brackets', { xml: policy(when('('.repeat(20_000) + ')'.repeat(20_000))) });
    const ifs = Array.from({ length: 4000 }, (_, at) => branch(at)).join(' ');
    api(ground, 'else-if', { xml: policy(`<set-variable name="v" value='@{ var x = 1; ${ifs} return 0; }' />`) });
  },
  /** XML that is not a policy. */
  markup(ground) {
    api(ground, 'open', { xml: policy('<choose><when condition="@(true)">'.repeat(5000)) });
    api(ground, 'levels', {
      xml: policy(`${'<choose><when condition="@(true)">'.repeat(5000)}${'</when></choose>'.repeat(5000)}`),
    });
    api(ground, 'entities', { xml: entityBomb('<policies><inbound>CONTENT</inbound></policies>') });
  },
  /** Rules without code that never end. */
  rules(ground) {
    const { put } = ground;
    const glob = `${'**/'.repeat(30)}${'*a*'.repeat(30)}`;
    put(
      'apimkit.yaml',
      `artifacts: artifacts\nlint:\n  policies:\n    extends: [recommended, ./house.yaml]\n    overrides: [{ files: ['${glob}'], rules: { missing-base: off } }]\n  specifications: { extends: [./spectral.yaml, apim], redocly: redocly.yaml }\n`,
    );
    put(
      'house.yaml',
      `rules:\n  - { id: house-endless, severity: error, message: m, help: h, select: 'inbound/set-header/value', matches: '${catastrophic}' }\n`,
    );
    put(
      'spectral.yaml',
      `rules:\n  endless:\n    given: $.info.title\n    then: { function: pattern, functionOptions: { match: '${catastrophic}' } }\n`,
    );
    put(
      'redocly.yaml',
      `rules:\n  rule/endless: { subject: { type: Info, property: title }, assertions: { pattern: '/${catastrophic}/' } }\n`,
    );
    const schema = `components: { schemas: { A: { type: string, pattern: '${catastrophic}', example: '${many}', default: '${many}', enum: ['${many}'] } } }\n`;
    api(ground, 'endless', {
      document: specification(schema, many),
      xml: policy(`<set-header name="x"><value>${many}</value></set-header>`),
    });
  },
  /** Code that must not run. */
  code(ground) {
    const { put, mark } = ground;
    put('node_modules/evil/package.json', '{"name":"evil","main":"index.cjs"}');
    put('node_modules/evil/index.cjs', marking(mark, 'module.exports = { rules: [] };'));
    put('rules.mjs', markingModule(mark, 'export const rules = [];'));
    put('functions/bad.js', markingModule(mark, 'export default () => {};'));
    put('.spectral.yaml', 'functions: [bad]\nrules:\n  bad: { given: $, then: { function: bad } }\n');
    put('.spectral.js', markingModule(mark, 'export default { rules: {} };'));
    put('plugin.cjs', marking(mark, "module.exports = { id: 'evil' };"));
    put('@theme/plugin.js', marking(mark, "module.exports = () => ({ id: 'theme' });"));
    put('redocly.yaml', 'plugins: [./plugin.cjs, evil]\nextends: [evil/all]\n');
    put('package.json', '{"type":"module","dependencies":{"evil":"1.0.0"}}');
    put('apimkit.yaml', 'artifacts: artifacts\nlint:\n  policies: { extends: [recommended, ./rules.mjs, evil] }\n');
    api(ground, 'plain', { document: specification(), xml: policy('') });
  },
  /** Texts that are not what they seem. */
  texts(ground) {
    const { put } = ground;
    const long = 'n'.repeat(300);
    const value = (name: string) => `artifacts/named values/${name}/namedValueInformation.json`;
    const payload = (more: string) => `{"properties":{"displayName":"v","value":"v"${more}}}`;
    put(value('mark'), `\uFEFF${payload('')}`);
    put(value('utf16'), Buffer.from(`\uFEFF${payload('')}`, 'utf16le'));
    put(value('latin'), Buffer.from(payload(',"tags":["\u00e9"]'), 'latin1'));
    put(value('empty'), '');
    put(value('cut'), '{"properties":{"displayName":');
    put(value('list'), '[1,2,3]');
    put(value('null'), 'null');
    put(value('twice'), payload(',"value":"w"'));
    put(
      value('proto'),
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"properties":{"__proto__":{"x":1},"displayName":"p","value":"p"}}',
    );
    put(value('deep'), payload(`,"deep":${deepJson()}`));
    put(value('long'), payload(`,"tags":["${long}"],"${long}":"${long}"`));
    put(value('n'.repeat(250)), payload(''));
    put('artifacts/apis/__proto__/apiInformation.json', '{"properties":{"displayName":"p","path":"__proto__"}}');
    put(
      'artifacts/apis/__proto__/specification.yaml',
      specification('__proto__: { polluted: true }\nconstructor: { a: 1 }\n'),
    );
    api(ground, 'long', {
      document: specification('', long).replace(
        'paths: {}',
        `paths: { /${long}: { get: { operationId: ${long}, responses: { '200': { description: d } } } } }`,
      ),
    });
    api(ground, 'empty', { document: '', xml: '' });
    api(ground, 'broken', { document: 'a: [b\n  c: }', xml: '<policies><inbound></policies>' });
    api(ground, 'nul', { document: `${specification()}\0`, xml: `${policy('')}\0` });
  },
} satisfies Record<string, Part>;

/** A repository that is fine, with hostile parts over it. */
export async function hostileRepository(all: readonly Part[]): Promise<Ground> {
  const place = mkdtempSync(join(tmpdir(), 'apimkit-hostile-'));
  const folder = join(place, 'repository');
  const outside = join(place, 'outside');
  const at = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  const ground: Ground = {
    folder,
    outside,
    mark: join(place, 'ran'),
    put: (path, content) => writeFileSync(at(path), content),
    link: (path, target) => symlinkSync(target, at(path)),
    pipe: (path) => execFileSync('mkfifo', [at(path)]),
  };
  mkdirSync(join(outside, 'home'), { recursive: true });
  writeFileSync(join(outside, 'secret.yaml'), 'canary-of-the-neighbour: 1\n');
  ground.put('apimkit.yaml', 'artifacts: artifacts\n');
  ground.put('artifacts/tags/fine/tagInformation.json', '{"properties":{"displayName":"Fine"}}');
  api(ground, 'orders', { document: specification(), xml: policy('') });
  for (const part of all) await part(ground);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A', '-f');
  git('commit', '-q', '-m', 'all of it');
  return ground;
}

/** Every file below a folder with its bytes and the time when it was written. */
export function stateOf(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort().map((path) => {
    const found = statSync(join(folder, path));
    return `${path} ${found.mtimeMs} ${found.isFile() ? readFileSync(join(folder, path), 'utf8') : ''}`;
  });
}
