import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { positionAt } from '@apimkit/diagnostics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalPolicy,
  checkPolicy,
  decodeExpressions,
  differenceText,
  diffPolicies,
  editPolicy,
  encodeExpressions,
  formatPolicy,
  type Node,
  type PolicyEdit,
  parsePolicy,
  policyCatalogue,
  policyReferences,
  printAsService,
  printPolicy,
  scanPolicy,
  selectInPolicy,
} from './index.ts';

const join = (text: string) =>
  scanPolicy(text)
    .tokens.map(({ start, end }) => text.slice(start, end))
    .join('');

const code = fc.constantFrom(
  '@(1 < 2 && "a" == "b")',
  '@{ return $"x={(string)context.Variables["t"]}"; }',
  '@("(")',
  '@(context.Request.Url.Path)',
  "@('\"' == c)",
  '@(@"a""b" + "{{hole}}")',
  '@{ /* } */ return 1; // }\n }',
);
const word = fc.constantFrom('a', 'set-header', 'value', 'x-y');
const plain = fc.constantFrom('one', 'two words', '{{name}}', '&amp;', "it's", '');
const attribute = fc
  .tuple(word, fc.oneof(code, plain), fc.constantFrom('"', "'"))
  .map(([name, value, quote]) =>
    value.startsWith('@') || !value.includes("'") ? `${name}=${quote}${value}${quote}` : `${name}="${value}"`,
  );
const element = fc.letrec<{ node: string; tree: string }>((tie) => ({
  node: fc.oneof(code, plain, fc.constant('<!-- note -->'), tie('tree')),
  tree: fc
    .tuple(
      word,
      fc.uniqueArray(attribute, { maxLength: 2, selector: (text) => text.split('=')[0] ?? '' }),
      fc.array(tie('node'), { maxLength: 3 }),
    )
    .map(([name, attributes, children]) => `<${[name, ...attributes].join(' ')}>${children.join('\n  ')}</${name}>`),
})).tree;

describe('every text', () => {
  const damaged = fc
    .tuple(element, fc.nat(), fc.constantFrom('<', '"', '@(', '{', '>', '', '</a>', "'"))
    .map(([text, at, cut]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + cut + text.slice(place + 1);
    });

  it('equals its joined tokens, even if it is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), element, damaged), (text) => {
        expect(join(text)).toBe(text);
      }),
    );
  });

  it('gets findings inside itself', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { range } of checkPolicy(text)) expect(range?.start.line).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

describe('meaning', () => {
  it('survives the formatting of the service, which is idempotent', () => {
    fc.assert(
      fc.property(element, (text) => {
        expect(checkPolicy(text)).toEqual([]);
        const printed = printAsService(text);
        expect(canonicalPolicy(printed)).toBe(canonicalPolicy(text));
        expect(printAsService(printed)).toBe(printed);
      }),
    );
  });

  it('survives the encoding of expressions', () => {
    fc.assert(
      fc.property(element, (text) => {
        expect(canonicalPolicy(encodeExpressions(text))).toBe(canonicalPolicy(text));
        expect(canonicalPolicy(decodeExpressions(text))).toBe(canonicalPolicy(text));
      }),
    );
  });

  it.each([
    ['line ends, quotes, empty elements', "<a b='1'>\r\n<c></c></a>\r\n", '\uFEFF<a b="1">\n  <c/>\n</a>'],
    ['order of attributes', '<a b="1" c="2"/>', '<a c="2" b="1"/>'],
    ['encoded expressions', '<a b="@(x &lt; 1 &amp;&amp; y == &quot;z&quot;)"/>', '<a b="@(x < 1 && y == "z")"/>'],
    ['space around an expression', '<v>\n  @(1)\n</v>', '<v>@(1)</v>'],
    ['the place of a comment', '<p><!-- a --></p>', '<p>\n\t<!-- a -->\n</p>'],
    ['a declaration', '<?xml version="1.0"?>\n<a/>', '<a/>'],
  ])('ignores %s', (_, one, other) => expect(canonicalPolicy(one)).toBe(canonicalPolicy(other)));

  it.each([
    ['text', '<v>a</v>', '<v>b</v>'],
    ['space inside a value', '<v>a b</v>', '<v>a  b</v>'],
    ['an entity in a raw program', '<a b="@(x.Replace("<", "&lt;"))"/>', '<a b="@(x.Replace("<", "<"))"/>'],
    ['the order of elements', '<p><a/><b/></p>', '<p><b/><a/></p>'],
    ['a comment', '<p><!-- a --></p>', '<p></p>'],
    ['space in a sentence with tags', '<b>Hello <i>big</i> world</b>', '<b>Hello<i>big</i>world</b>'],
  ])('keeps %s', (_, one, other) => expect(canonicalPolicy(one)).not.toBe(canonicalPolicy(other)));
});

describe('references', () => {
  it.each([
    ['<include-fragment fragment-id="auth" />', ['fragment-id auth']],
    ["<include-fragment fragment-id='auth'></include-fragment>", ['fragment-id auth']],
    ['<set-backend-service backend-id="pool" />', ['backend-id pool']],
    ['<set-backend-service backend-id="@(x)" base-url="{{ url }}" />', ['named-value-hole url']],
    ['<log-to-eventhub logger-id="hub">@("{{a.b}}")</log-to-eventhub>', ['logger-id hub', 'named-value-hole a.b']],
    ['<set-body template="liquid">{"a": {{body.x}} }</set-body><a b="{{after}}"/>', ['named-value-hole after']],
    ['<!-- {{no}} --><v>{{yes}}</v>', ['named-value-hole yes']],
    ['<v>{{ "not": 1 }}</v>', []],
  ])('%s', (text, expected) =>
    expect(policyReferences(text).map(({ role, name }) => `${role} ${name}`)).toEqual(expected),
  );
});

describe('findings', () => {
  it.each([
    ['<policies>\n  <inbound>\n</policies>', [2]],
    ['<a b="@(x"/>', [1]],
    ['<a b="1" b="2"/>', [1]],
    ['<a>\n<b c=1/></a>', [2, 2]],
    ['', [1]],
  ])('%j', (text, lines) =>
    expect(checkPolicy(text, 'p.xml').map(({ range }) => range?.start.line)).toEqual(expect.arrayContaining(lines)),
  );

  it.each([
    'hello',
    '{"a":1}',
    '<a/><b/>',
    '<a/>text',
    '<a>1 < 2</a>',
    '<a>b & c</a>',
    '<<<<<<< HEAD\n<a/>\n=======\n<a/>\n>>>>>>> b',
    '<!-- only -->',
  ])('reports that %j is not a policy', (text) => expect(checkPolicy(text).length).toBeGreaterThan(0));

  it.each([
    ['open expressions', '@('.repeat(50_000)],
    ['open attributes', '<a b="@('.repeat(20_000)],
    ['nesting', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`],
    ['strings inside holes', `@($"{${'$"{'.repeat(50_000)}`],
    ['white space', `<a>a${'\n'.repeat(200_000)}b</a>`],
    ['open templates', '<set-body template="liquid">'.repeat(20_000)],
  ])('come within bounded time for a damaged text with %s', (_, text) => {
    expect(checkPolicy(text).length).toBeLessThanOrEqual(20);
    expect(printAsService(text).length).toBeLessThanOrEqual(2 * text.length);
    expect(canonicalPolicy(text).length).toBeGreaterThan(0);
    expect(policyReferences(text)).toEqual([]);
    expect(join(encodeExpressions(text)).length).toBeGreaterThan(0);
  });

  it('take linear time for a large document', () => {
    const big = `<policies>${'<set-header name="a" exists-action="override"><value>@("x" + {{b}})</value></set-header>\n'.repeat(3000)}</policies>`;
    expect(scanPolicy(big).tokens.length).toBe(3000 * 6 + 2);
  });
});

describe('documents', () => {
  it.each([
    ['<policies><inbound/></policies>', 'policies'],
    ['<fragment/>', 'fragment'],
    ['<http-data-source/>', 'resolver'],
    ['<set-header name="a"/>', 'snippet'],
    ['', 'snippet'],
  ])('%s is of kind %s', (text, kind) => expect(parsePolicy(text).document.kind).toBe(kind));

  it('of the catalog print and parse to the same tree', () => {
    const names = [...policyCatalogue.keys()];
    const element: fc.Arbitrary<string> = fc.letrec<{ one: string }>((tie) => ({
      one: fc
        .tuple(
          fc.constantFrom(...names),
          fc.array(fc.constantFrom('a="1"', 'b=\'@(c < "d")\'', 'e="{{f}}"'), { maxLength: 1 }),
          fc.array(
            fc.oneof({ depthSize: 'small' }, fc.constant('@{ return "}"; }'), fc.constant('<!-- x -->'), tie('one')),
            {
              maxLength: 3,
            },
          ),
        )
        .map(([name, attributes, inside]) => `<${[name, ...attributes].join(' ')}>${inside.join('\n')}</${name}>`),
    })).one;
    const shape = (nodes: readonly Node[]): unknown =>
      nodes.map((node) => (node.type === 'element' ? [node.open.name, shape(node.children)] : node.type));
    fc.assert(
      fc.property(element, (text) => {
        const { document, diagnostics } = parsePolicy(text);
        expect(diagnostics).toEqual([]);
        expect(printPolicy(document)).toBe(text);
        expect(shape(parsePolicy(printPolicy(document)).document.nodes)).toEqual(shape(document.nodes));
      }),
    );
  });

  it('that are damaged print unchanged, with findings inside the text', () => {
    const whole = '<policies><inbound><set-header name="a"><value>@("x")</value></set-header></inbound></policies>';
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(4), fc.string({ maxLength: 3 }), (at, length, by) => {
        const text = whole.slice(0, at) + by + whole.slice(at + length);
        const { document, diagnostics } = parsePolicy(text);
        expect(printPolicy(document)).toBe(text);
        const end = positionAt(text, text.length);
        for (const { range } of diagnostics) {
          expect(range?.end.line).toBeLessThanOrEqual(end.line);
          if (range?.end.line === end.line) expect(range.end.column).toBeLessThanOrEqual(end.column);
        }
      }),
    );
  });

  it('with one wrong tag have one finding for it', () => {
    expect(checkPolicy('<a><b><c></b><d/></a>').map(({ message }) => message)).toEqual([
      'This is not a policy document: <c> is not closed',
    ]);
  });
});

describe('differences', () => {
  const policy = (inbound: string) => `<policies><inbound>${inbound}</inbound></policies>`;
  it.each([
    ['<base/><limit calls="5"/>', '<base />\n<limit calls="10"/>', ['inbound/limit/@calls: "5" -> "10"']],
    ['<a b="1"/>', '<a c="2"/>', ['removed inbound/a/@b: "1"', 'added inbound/a/@c: "2"']],
    ['<base/><a/>', '<base/>', ['removed inbound/a']],
    ['<base/>', '<base/><a><b/></a>', ['added inbound/a']],
    ['<a/><b/>', '<b/><a/>', ['moved inbound/b']],
    [
      '<set-header name="x"><value>1</value></set-header><set-header name="y"><value>1</value></set-header>',
      '<set-header name="x"><value>1</value></set-header><set-header name="y"><value>2</value></set-header>',
      ['inbound/set-header[y]/value: "1" -> "2"'],
    ],
    ["<a b='1'></a>", '<a b="1" />', []],
  ])('%s and %s', (before, after, expected) =>
    expect(diffPolicies(policy(before), policy(after)).map(differenceText)).toEqual(expected),
  );

  it('are one if a text is not a document', () =>
    expect(diffPolicies('<a>', '<a/>')).toEqual([{ op: 'changed', path: '' }]));
});

describe('formatting', () => {
  it('puts an element on a line and keeps values unchanged', () => {
    expect(
      formatPolicy(
        '<policies><inbound><base/>\r\n<!-- why -->\n\t\t<set-header name="a" exists-action=\'skip\'><value>@("x" + "y")</value></set-header></inbound></policies>',
      ),
    ).toBe(`<policies>
  <inbound>
    <base />
    <!-- why -->
    <set-header name="a" exists-action='skip'>
      <value>@("x" + "y")</value>
    </set-header>
  </inbound>
</policies>
`);
    expect(formatPolicy('<policies><inbound></policies>')).toBe('<policies><inbound></policies>');
  });
});

describe('the catalog', () => {
  it('has the facts of attributes', () => {
    const jwt = policyCatalogue.get('validate-jwt');
    expect(jwt).toMatchObject({ sections: ['inbound'], documented: true, ordered: true });
    expect(jwt?.attributes.get('require-signed-tokens')).toMatchObject({
      type: 'boolean',
      default: 'true',
      expression: true,
    });
    expect(policyCatalogue.get('retry')?.attributes.get('count')?.range).toEqual([1, 50]);
    expect(policyCatalogue.get('azure-openai-token-limit')?.replacedBy).toBe('llm-token-limit');
  });

  it('contains every replacement, child policy and exclusive attribute that it names', () => {
    for (const { replacedBy, exclusive, attributes, children } of policyCatalogue.values()) {
      if (replacedBy !== undefined) expect(policyCatalogue.has(replacedBy)).toBe(true);
      for (const name of exclusive.flat()) expect([...attributes.keys()]).toContain(name);
      for (const { policy, name } of children) if (policy) expect(policyCatalogue.has(name), name).toBe(true);
    }
  });
});

describe('edits', () => {
  const text = `<policies>
  <inbound>
    <base />
    <rate-limit calls="5" renewal-period="@(1 < 2 ? 60 : 30)" />
    <set-header name="a" exists-action="override"><value>one</value></set-header>
    <set-header name="b" exists-action='skip'><value>two</value></set-header>
  </inbound>
</policies>`;
  const line = (edited: string) =>
    edited
      .split('\n')
      .find((one, index) => one !== text.split('\n')[index])
      ?.trim();
  it.each<[string, PolicyEdit, string]>([
    ['inbound/rate-limit/@calls', { value: '10' }, '<rate-limit calls="10" renewal-period="@(1 < 2 ? 60 : 30)" />'],
    [
      '/policies/inbound/rate-limit/@counter-key',
      { value: '@(context.Request.Headers["a"])' },
      '<rate-limit calls="5" renewal-period="@(1 < 2 ? 60 : 30)" counter-key="@(context.Request.Headers["a"])" />',
    ],
    ['//rate-limit/@renewal-period', { remove: true }, '<rate-limit calls="5" />'],
    [
      "//set-header[@name='b']/value",
      { value: 'a<b & "c"' },
      `<set-header name="b" exists-action='skip'><value>a&lt;b &amp; "c"</value></set-header>`,
    ],
    [
      '//set-header[2]/@exists-action',
      { value: "it's" },
      `<set-header name="b" exists-action='it&apos;s'><value>two</value></set-header>`,
    ],
    ['inbound/base', { xml: '<a/>' }, '<base><a/></base>'],
    [
      '*/set-header[@name="a"]/value/text()',
      { value: '' },
      '<set-header name="a" exists-action="override"><value></value></set-header>',
    ],
  ])('%s', (path, edit, expected) => {
    const edited = editPolicy(text, path, edit);
    expect(line(edited.text)).toBe(expected);
    expect(editPolicy(edited.text, path, edit).text).toBe(edited.text);
    expect(checkPolicy(edited.text)).toEqual([]);
  });

  it('remove whole elements, and return 0 if nothing is selected', () => {
    expect(editPolicy(text, '//set-header[@name]', { remove: true }).text).not.toContain('set-header');
    expect(editPolicy(text, 'outbound/x', { remove: true })).toEqual({ text, matches: 0 });
  });

  it.each(['a b', 'a[', 'a[@b=c]', '@a/b', 'a//', ''])('reject the path %j or select nothing', (path) => {
    if (path === '') expect(selectInPolicy(text, path)).toEqual([]);
    else expect(() => selectInPolicy(text, path)).toThrow(TypeError);
  });
});

const folder = new URL('../../../../shared/data/policies/', import.meta.url);
describe.skipIf(!existsSync(folder))('public documents (skipped when ../shared is absent)', () => {
  const index: { files: { file: string; rawxmlParses: boolean }[] } = existsSync(folder)
    ? JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'))
    : { files: [] };
  const text = (file: string) => readFileSync(new URL(encodeURIComponent(file), folder), 'utf8');

  it('are all there', () =>
    expect(readdirSync(folder).filter((file) => file.endsWith('.xml')).length).toBe(index.files.length));
  it('equal their joined tokens byte for byte', () => {
    for (const { file } of index.files) expect(join(text(file)), file).toBe(text(file));
  });
  it('are printed byte for byte from their trees', () => {
    for (const { file } of index.files) expect(printPolicy(parsePolicy(text(file)).document), file).toBe(text(file));
  });
  it('are formatted without a change of meaning, and formatting is idempotent', () => {
    for (const { file } of index.files) {
      const formatted = formatPolicy(text(file));
      expect(canonicalPolicy(formatted), file).toBe(canonicalPolicy(text(file)));
      expect(formatPolicy(formatted), file).toBe(formatted);
    }
  });
  it('have findings exactly where they are not well-formed', () => {
    const broken = index.files.filter(({ file }) => checkPolicy(text(file)).length > 0).map(({ file }) => file);
    expect(broken).toEqual(index.files.filter(({ rawxmlParses }) => !rawxmlParses).map(({ file }) => file));
  });
  it('keep their meaning in the formatting of the service', () => {
    for (const { file } of index.files.filter(({ rawxmlParses }) => rawxmlParses)) {
      const printed = printAsService(text(file));
      expect(canonicalPolicy(printed), file).toBe(canonicalPolicy(text(file)));
      expect(printAsService(printed), file).toBe(printed);
      expect(canonicalPolicy(encodeExpressions(text(file))), file).toBe(canonicalPolicy(text(file)));
    }
  });
});
