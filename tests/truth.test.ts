// Findings take all files of a repository into account: the program runs on small trees.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = `const { main } = await import(${JSON.stringify(join(root, 'apps/cli/src/main.ts'))}); process.exitCode = await main(process.argv.slice(1));`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apimkit-truth-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (files: Readonly<Record<string, string | object>>) => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
};
const run = (...args: readonly string[]) => {
  const { AZURE_SUBSCRIPTION_ID: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@apimkit/source', '--input-type=module', '-e', program, '--', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } },
  );
  return { code: status, stdout, stderr };
};
interface Found {
  readonly code: string;
  readonly file: string;
  readonly severity: string;
  readonly message: string;
}
const lint = (...args: readonly string[]): readonly Found[] => {
  const { stdout, stderr } = run('lint', '--artifacts', 'artifacts', '--format', 'json', ...args);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { findings: readonly Found[] }).findings;
};
const codes = (found: readonly Found[], file = '') =>
  found.filter((one) => one.file.includes(file)).map(({ code }) => code);

const api = (more: object = {}) => ({
  properties: { displayName: 'Orders', path: 'orders', protocols: ['https'], ...more },
});
const specification = {
  openapi: '3.0.3',
  info: { title: 'Orders', version: '1' },
  servers: [{ url: 'http://one.example.com' }, { url: 'http://two.example.com' }],
  paths: {
    '/orders/{id}': { get: { operationId: 'get-order', summary: 'Get', responses: { 200: { description: 'It' } } } },
  },
  components: { securitySchemes: { oauth: { type: 'http', scheme: 'bearer' } } },
};
const policy = (inbound: string) =>
  `<policies>\n  <inbound>\n    <base />\n    ${inbound}\n  </inbound>\n  <backend><base /></backend>\n  <outbound><base /></outbound>\n  <on-error><base /></on-error>\n</policies>\n`;
const contradicted = [
  'apim-no-secure-server',
  'apim-security-not-enforced',
  'apim-several-servers',
  'documentation-api',
  'security-http-server',
];
const contradictions = (found: readonly Found[]) => [
  ...new Set(codes(found, 'specification').filter((code) => contradicted.includes(code))),
];

describe('a specification of the artifacts', () => {
  const open = { subscriptionRequired: false };
  it('is linted with the settings of its API and the overrides of the environment', async () => {
    await write({
      'artifacts/apis/orders/apiInformation.json': api({ ...open, protocols: ['http', 'https'] }),
      'artifacts/apis/orders/specification.json': specification,
    });
    expect(contradictions(lint()).sort()).toEqual(contradicted);
    await write({
      'artifacts/apis/orders/apiInformation.json': api({
        serviceUrl: 'https://shop.example.com',
        description: 'Orders of a shop',
        subscriptionRequired: true,
      }),
    });
    expect(contradictions(lint())).toEqual([]);
    await write({
      'artifacts/apis/orders/apiInformation.json': api({ ...open, description: 'Orders of a shop' }),
      'prod.yaml':
        'apis:\n  - name: orders\n    properties: { serviceUrl: "https://shop.example.com", subscriptionRequired: true }\n',
    });
    expect(contradictions(lint())).toContain('apim-several-servers');
    expect(contradictions(lint('--overrides', 'prod.yaml'))).toEqual([]);
  }, 300_000);

  it('is linted with the policies and products of its API', async () => {
    await write({
      'artifacts/apis/orders/apiInformation.json': api({ ...open, description: 'x' }),
      'artifacts/apis/orders/specification.json': specification,
      'artifacts/apis/orders/policy.xml': policy('<set-backend-service backend-id="shop" />'),
      'artifacts/backends/shop/backendInformation.json': {
        properties: { url: 'https://a.example.com', protocol: 'http' },
      },
      'artifacts/products/gold/productInformation.json': {
        properties: { displayName: 'Gold', subscriptionRequired: true },
      },
      'artifacts/products/gold/apis/orders/productApiInformation.json': {},
    });
    expect(contradictions(lint())).toEqual([]);
  }, 300_000);

  it('that a plan does not read is reported once and not linted', async () => {
    await write({
      'artifacts/apis/orders/apiInformation.json': api(),
      'artifacts/apis/orders/specification.json': specification,
      'artifacts/apis/orders/specification.yaml': 'openapi: 3.0.3\ninfo: {}\npaths: { orders: {} }\n',
    });
    const [one, ...others] = lint().filter(({ file }) => file.endsWith('.yaml'));
    expect([one?.code, one?.severity, others]).toEqual(['files/several-specifications', 'info', []]);
    expect(lint().find(({ code }) => code === 'apim-path-parameter-undeclared')?.severity).toBe('error');
  }, 300_000);
});

describe('policies', () => {
  const read =
    '<set-variable name="role" value="@(context.Request.Headers.GetValueOrDefault("Authorization","").AsJwt()?.Subject + context.Subscription.Id)" />';
  const include = '<include-fragment fragment-id="validate" /><include-fragment fragment-id="read" />';
  const tree = {
    'artifacts/apis/orders/apiInformation.json': api({
      subscriptionRequired: true,
      serviceUrl: 'https://a.example.com',
    }),
    'artifacts/apis/orders/specification.json': specification,
    'artifacts/apis/orders/policy.xml': policy(include),
    'artifacts/policy fragments/read/policyFragmentInformation.json': { properties: { format: 'rawxml' } },
    'artifacts/policy fragments/read/policy.xml': `<fragment>\n  ${read}\n</fragment>\n`,
    'artifacts/policy fragments/validate/policyFragmentInformation.json': { properties: { format: 'rawxml' } },
    'artifacts/policy fragments/validate/policy.xml':
      '<fragment>\n  <validate-azure-ad-token tenant-id="t"><client-application-ids><application-id>a</application-id></client-application-ids></validate-azure-ad-token>\n</fragment>\n',
  };
  const about = (found: readonly Found[]) =>
    found
      .filter(({ code }) => ['policy/jwt-read-not-validated', 'policy/nullable-context'].includes(code))
      .map(({ message }) => message);

  it('are linted with the policies that include them, and with the keys that products require', async () => {
    await write(tree);
    expect(about(lint())).toEqual([]);
    await write({
      'artifacts/apis/stock/apiInformation.json': api({ displayName: 'Stock', path: 'stock' }),
      'artifacts/apis/stock/policy.xml': policy('<include-fragment fragment-id="read" />'),
      'artifacts/products/free/productInformation.json': {
        properties: { displayName: 'Free', subscriptionRequired: false },
      },
      'artifacts/products/free/apis/orders/productApiInformation.json': {},
    });
    expect(about(lint()).sort()).toEqual([
      'The token is read but not validated in api:stock',
      expect.stringContaining('null for some calls of api:orders (product free)'),
    ]);
  }, 300_000);
});

describe('rules of an organisation', () => {
  const project = 'artifacts: artifacts\nlint:\n  policies:\n    extends: [recommended, ./rules/house.yaml]\n';
  const house = (text: string) => `rules:\n  - id: house-audit\n    message: Include audit\n    ${text}\n`;
  const tree = {
    'apimkit.yaml': project,
    'artifacts/apis/orders/apiInformation.json': api(),
    'artifacts/apis/orders/policy.xml': policy(''),
  };

  it.each([
    [
      'scopes: [apis]\n    select: //audit\n    must: present',
      /rules\/house\.yaml: The rule house-audit: .*did you mean api\?/,
    ],
    ['select: //audit\n    must: presnt', /did you mean present\?/],
    ['scope: [api]\n    select: //audit\n    must: present', /unknown key scope; did you mean scopes\?/],
    ['extra: 1\n    select: //audit\n    must: present', /unknown key extra/],
    ['severity: fatl\n    select: //audit\n    must: present', /did you mean fatal\?/],
  ])(
    '%j is refused with the file',
    async (text, why) => {
      await write({ ...tree, 'rules/house.yaml': house(text) });
      const { code, stderr } = run('lint');
      expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
    },
    300_000,
  );

  it('are rejected with the id of a built-in rule or an unknown key, and are errors with severity fatal', async () => {
    await write({
      ...tree,
      'rules/house.yaml': house('select: //audit\n    must: present').replace('house-audit', 'missing-base'),
    });
    expect(run('lint')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('missing-base has the id of a built-in rule'),
    });
    await write({ 'rules/house.yaml': 'ruls: []\n' });
    expect(run('lint')).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean rules?') });
    await write({
      'rules/house.yaml': house('severity: fatal\n    scopes: [api]\n    select: //audit\n    must: present'),
    });
    expect(lint().find(({ code }) => code === 'policy/house-audit')?.severity).toBe('error');
  }, 300_000);

  it('are listed with the file that brings them, and explained like any rule that is listed', async () => {
    await write({ ...tree, 'rules/house.yaml': house('scopes: [api]\n    select: //audit\n    must: present') });
    expect(run('rules').stdout).toMatch(/policy\/house-audit +warning +rules\/house\.yaml +rules\/house\.yaml/);
    expect(run('explain-rule', 'house-audit').stdout).toContain('A rule of rules/house.yaml.');
    await write({
      '.spectral.yaml':
        'rules:\n  house-summary:\n    description: Summaries end well\n    given: $\n    then: { field: x, function: falsy }\n',
      'redocly.yaml': 'extends: [minimal]\n',
    });
    expect(run('explain-rule', 'house-summary').stdout).toMatch(/Summaries end well[\s\S]*\.spectral\.yaml/);
    expect(run('explain-rule', 'no-server-example.com').stdout).toContain('redocly');
  }, 300_000);
});

it('SARIF lists the rules that found something, and the version', async () => {
  await write({
    'artifacts/apis/orders/apiInformation.json': api(),
    'artifacts/apis/orders/policy.xml': '<policies />\n',
  });
  const { driver } = JSON.parse(run('lint', '--artifacts', 'artifacts', '--format', 'sarif').stdout).runs[0].tool;
  const found = new Set(codes(lint()));
  expect(driver.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(new Set(driver.rules.map(({ id }: { readonly id: string }) => id))).toEqual(found);
}, 300_000);
