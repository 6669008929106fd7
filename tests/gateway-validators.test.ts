import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { createGateway, type Gateway, simulatedClock } from '@apimkit/gateway';
import { loadXsd } from '@apimkit/gateway/node';
import { readArtifacts } from '@apimkit/model';
import { policyCatalogue } from '@apimkit/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyElement } from './gateway-arbitraries.ts';

const orderSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="order">
    <xs:complexType mixed="true">
      <xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element ref="order" /><xs:element name="id" type="xs:string" /></xs:choice>
      <xs:anyAttribute processContents="lax" />
    </xs:complexType>
  </xs:element>
</xs:schema>`;

/** It contains itself. */
const tree = {
  type: 'array',
  items: { $ref: '#/definitions/Tree' },
  definitions: { Tree: { type: 'array', items: { $ref: '#/definitions/Tree' } } },
};

/** A type is its own base, by another one, and contains itself. */
const metadata = `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
  <Schema Namespace="N" xmlns="http://docs.oasis-open.org/odata/ns/edm">
    <EntityType Name="A" BaseType="N.B"><Key><PropertyRef Name="Id" /></Key><Property Name="Id" Type="Edm.Int32" />
      <NavigationProperty Name="All" Type="Collection(N.A)" /></EntityType>
    <EntityType Name="B" BaseType="N.A"><Property Name="Text" Type="Edm.String" /></EntityType>
    <EntityContainer Name="C"><EntitySet Name="As" EntityType="N.A" /></EntityContainer>
  </Schema>
</edmx:DataServices></edmx:Edmx>`;

/** A gateway with an API for each validator, all with one policy. */
async function gatewayWith(inbound: string): Promise<Gateway> {
  const policy = `<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound /><on-error /></policies>`;
  const { artifacts } = readArtifacts(
    new Map([
      [
        'apis/shop/apiInformation.json',
        '{"properties":{"path":"shop","type":"graphql","subscriptionRequired":false,"serviceUrl":"https://shop.example.com"}}',
      ],
      [
        'apis/shop/specification.graphql',
        'type Query { a(x: [Int], s: String): Query b: Int c: Either } union Either = Query',
      ],
      ['apis/shop/policy.xml', policy],
      [
        'apis/orders/apiInformation.json',
        '{"properties":{"path":"orders","subscriptionRequired":false,"serviceUrl":"https://shop.example.com"}}',
      ],
      [
        'apis/orders/operations/any/operationInformation.json',
        '{"properties":{"displayName":"Any","method":"POST","urlTemplate":"/*"}}',
      ],
      ['schemas/tree/schemaInformation.json', JSON.stringify({ properties: { schemaType: 'json', document: tree } })],
      ['apis/orders/policy.xml', policy],
      [
        'apis/things/apiInformation.json',
        '{"properties":{"path":"things","type":"odata","subscriptionRequired":false,"serviceUrl":"https://shop.example.com"}}',
      ],
      ['apis/things/policy.xml', policy],
      [
        'apis/things/schemas/metadata/apiSchemaInformation.json',
        JSON.stringify({ properties: { contentType: 'application/xml', document: { value: metadata } } }),
      ],
      [
        'schemas/order/schemaInformation.json',
        JSON.stringify({ properties: { schemaType: 'xml', value: orderSchema } }),
      ],
    ]),
  );
  return createGateway({
    artifacts,
    parse: await loadCSharp(),
    crypto: nodeCrypto,
    xsd: loadXsd,
    clock: simulatedClock(0),
    backends: { 'https://shop.example.com': { body: '{"data":null}' } },
  });
}

const post = (path: string, body: string, type = 'application/json') =>
  new Request(`https://gateway.example.com${path}`, { method: 'POST', body, headers: { 'Content-Type': type } });

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const fragments = (count: number, content: (index: number) => string) =>
  `{ ...F0 } ${times(count, (index) => `fragment F${index} on Query { ${content(index)} }`).join(' ')}`;
const deep = '['.repeat(50_000) + ']'.repeat(50_000);

const hostileQueries: Readonly<Record<string, string>> = {
  'a deep query': `${'{ a '.repeat(20_000)}{ b }${' }'.repeat(20_000)}`,
  'a deep query without an end': '{ a '.repeat(50_000),
  'a deep list': `{ a(x: ${deep}) { b } }`,
  'a deep type': `query Q($x: ${'['.repeat(50_000)}Int${']'.repeat(50_000)}) { b }`,
  'deep inline fragments': `{ ${'... { '.repeat(20_000)} b ${'} '.repeat(20_000)} }`,
  'many fields': `{ ${'b '.repeat(50_000)} }`,
  'a cycle of fragments': fragments(400, (index) => `...F${(index + 1) % 400}`),
  'a long chain of fragments': fragments(5000, (index) => `b ...F${index + 1}`),
  'fragments that double with each level': fragments(100, (index) => `...F${index + 1} a { ...F${index + 1} }`),
  'each fragment in each': fragments(30, () => times(30, (index) => `...F${index}`).join(' ')),
  'many variables': `query Q(${times(9000, (index) => `$v${index}: Int`).join(' ')}) { b }`,
  'many directives': `{ b ${'@skip(if: true) '.repeat(6000)} }`,
  'a text without an end': `{ a(s: "${'x'.repeat(100_000)}`,
  'no query': '',
};

const entities = times(12, (index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join('');
const hostileXml: Readonly<Record<string, string>> = {
  'a bomb of entities': `<!DOCTYPE order [<!ENTITY e0 "x">${entities}]><order>&e12;</order>`,
  'a bomb of default attributes': `<!DOCTYPE order [<!ATTLIST order a CDATA "${'x'.repeat(50_000)}">]><order>${'<order />'.repeat(10_000)}</order>`,
  'an entity of a file': '<!DOCTYPE order [<!ENTITY f SYSTEM "file:///etc/passwd">]><order>&f;</order>',
  'an entity without a declaration': '<order>&f;</order>',
  'deep elements': `${'<order>'.repeat(100_000)}${'</order>'.repeat(100_000)}`,
  'deep elements without an end': '<order>'.repeat(100_000),
  'the same attribute many times': `<order ${'a="1" '.repeat(50_000)}/>`,
  'a character that XML forbids': '<order>\u0000</order>',
  'a prefix without a namespace': '<a:order />',
  'many errors': `<order>${'<none />'.repeat(50_000)}</order>`,
  'no document': ' ',
};

describe('hostile bodies', () => {
  const validate = `<validate-graphql-request max-size="1000000"><authorize><rule path="/Query/b" action="remove" /></authorize></validate-graphql-request>`;
  for (const [name, query] of Object.entries(hostileQueries))
    it(`${name} is an error of the request`, async () => {
      const gateway = await gatewayWith(validate);
      const response = await gateway.fetch(post('/shop', JSON.stringify({ query })));
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) as string })]) as unknown,
      });
    });

  const validateXml = `<validate-content unspecified-content-type-action="prevent" max-size="10000000" size-exceeded-action="prevent">
    <content type="application/xml" validate-as="xml" schema-id="order" action="prevent" />
  </validate-content>`;
  for (const [name, xml] of Object.entries(hostileXml))
    it(`${name} in XML is an error of the request`, async () => {
      const gateway = await gatewayWith(validateXml);
      const response = await gateway.fetch(post('/orders', xml, 'application/xml'));
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('root:');
    });

  for (const isCaseless of [false, true])
    it(`deep JSON is an error of the request, ${isCaseless ? 'without' : 'with'} case`, async () => {
      const gateway =
        await gatewayWith(`<validate-content unspecified-content-type-action="prevent" max-size="1000000" size-exceeded-action="prevent">
    <content type="application/json" validate-as="json" schema-id="tree" action="prevent" case-insensitive-property-names="${isCaseless}" />
  </validate-content>`);
      expect((await gateway.fetch(post('/orders', '[[[]]]'))).status).toBe(200);
      expect((await gateway.fetch(post('/orders', deep))).status).toBe(400);
    });

  it('a long and deep document is sent', async () => {
    const gateway = await gatewayWith(validateXml);
    const nested = `${'<order>'.repeat(400)}${'</order>'.repeat(400)}`;
    const xml = `<order ${times(1000, (index) => `a${index}="1"`).join(' ')}>${'<id>1</id>'.repeat(100_000)}${nested}</order>`;
    expect((await gateway.fetch(post('/orders', xml, 'application/xml'))).status).toBe(200);
  });

  const nested = (count: number, open: string, content: string) =>
    `${open.repeat(count)}${content}${')'.repeat(count)}`;
  const hostileOptions: Readonly<Record<string, string>> = {
    'deep parentheses': `$filter=${nested(10_000, '(', 'Id eq 1')}`,
    'parentheses without an end': `$filter=${'('.repeat(10_000)}`,
    'deep calls': `$filter=${nested(10_000, 'trim(', 'Text')} eq 'a'`,
    'deep lambdas': `$filter=${nested(2000, 'All/any(a:a/', 'Id eq 1')}`,
    'deep expansions': `$expand=${nested(3000, 'All($expand=', 'All')}`,
    'a text without an end': `$filter=Text eq '${'x'.repeat(15_000)}`,
    'many quotes': `$filter=Text eq ${"'".repeat(15_001)}`,
    'many names': `$filter=${'a'.repeat(15_000)}`,
    'a long path': `$select=${'Text/'.repeat(3000)}`,
    'many options': Array.from({ length: 3000 }, () => '$top=1').join('&'),
    'a type like a member of objects': '$filter=constructor eq 1',
  };
  for (const [name, options] of Object.entries(hostileOptions))
    it(`${name} in query options are an error of the request`, async () => {
      const gateway = await gatewayWith('<validate-odata-request />');
      const response = await gateway.fetch(new Request(`https://gateway.example.com/things/As?${options}`));
      expect(response.status).toBe(400);
    });

  it('long operators, paths and lists of OData are sent', async () => {
    const gateway = await gatewayWith('<validate-odata-request />');
    for (const url of [
      `?$filter=${'not '.repeat(4000)}true`,
      `?$filter=Id eq 1${' and Id eq 1'.repeat(1000)}`,
      `?$filter=Id in (${Array.from({ length: 4000 }, () => '1').join(',')})`,
      `?$select=${Array.from({ length: 4000 }, () => 'Id').join(',')}`,
      '(1)/All'.repeat(1000),
    ])
      expect((await gateway.fetch(new Request(`https://gateway.example.com/things/As${url}`))).status).toBe(200);
  });

  it('a long list is sent', async () => {
    const gateway = await gatewayWith(validate);
    const response = await gateway.fetch(
      post('/shop', JSON.stringify({ query: `{ a(x: [${'1,'.repeat(50_000)}]) { b __typename } }` })),
    );
    expect(response.status).toBe(200);
  });

  it('deep variables are an error of the request', async () => {
    const gateway = await gatewayWith(validate);
    const response = await gateway.fetch(post('/shop', `{ "query": "{ a { b __typename } }", "variables": ${deep} }`));
    expect(response.status).toBe(400);
  });
});

const brackets = fc.string({ unit: fc.constantFrom(...'{}()[]ab:$" ', '...', 'on Query'), maxLength: 30 });
const query = fc
  .letrec<{ set: string; field: string }>((tie) => ({
    set: fc.array(tie('field'), { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(' ')} }`),
    field: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('b', '...F', '...G', '__typename', '__schema { types { name } }', 'none'),
      tie('set').map((set) => `a(x: [1]) ${set}`),
      tie('set').map((set) => `... on Query ${set}`),
      tie('set').map((set) => `c { ...F ... on Query ${set} }`),
    ),
  }))
  .set.map((set) => `${set} fragment F on Query { a { b } } fragment G on Query { ...F b }`);
const body = fc.oneof(
  fc.constantFrom('', '{"a":1}', '{', '[]', 'null'),
  fc.oneof(query, brackets).map((text) => JSON.stringify({ query: text })),
);
const xml = fc
  .letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('<id>1</id>', 'text', '<!-- a -->', '<none />', '&amp;', '<order a="1" />', '<'),
      fc.array(tie('element'), { maxLength: 3 }).map((all) => `<order>${all.join('')}</order>`),
    ),
  }))
  .element.chain((element) =>
    fc.constantFrom(
      element,
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${element}</s:Body></s:Envelope>`,
    ),
  );
const options = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$filter=',
        '$select=',
        '$expand=',
        '$orderby=',
        '$top=',
        '&',
        'Id',
        'Text',
        'All',
        'None',
        '1',
        "'a'",
      ),
      fc.constantFrom(' eq ', ' and ', 'not ', '(', ')', '/', ',', 'any(x:x/Id eq 1)', '*', ';', '$it', 'contains('),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));
/** What each validator validates, by its name. */
const sent: Readonly<Record<string, fc.Arbitrary<readonly [path: string, body: string, type: string]>>> = {
  'validate-content': fc.tuple(fc.constant('/orders'), xml, fc.constantFrom('application/xml', 'text/xml', 'a')),
  'validate-graphql-request': body.map((text) => ['/shop', text, 'application/json'] as const),
  'validate-odata-request': fc.oneof(
    options.map((text) => [`/things/As?${encodeURI(text)}`, '', 'a'] as const),
    fc.webPath().map((path) => [`/things${path}`, '', 'a'] as const),
  ),
};
/** Attributes that are not documented would end nearly every call. */
const undocumented = / max-(?:total-depth|complexity)="[^"]*"/g;
const validators = Object.keys(sent).flatMap((name) => policyCatalogue.get(name) ?? []);

describe('random policies, bodies and URLs', () => {
  for (const fact of validators)
    it(`of ${fact.name} have a status that the service or this gateway has`, async () => {
      const statuses = new Set<number>();
      const policy = policyElement(fact, 0).map((text) => text.replaceAll(undocumented, ''));
      const call = sent[fact.name] ?? fc.constant(['/', '', ''] as const);
      await fc.assert(
        fc.asyncProperty(policy, call, async (inbound, [path, content, type]) => {
          const gateway = await gatewayWith(inbound);
          const { response } = await gateway.call(post(path, content, type));
          statuses.add(response.status);
          expect([200, 400, 404, 500, 501]).toContain(response.status);
        }),
        { numRuns: 300 },
      );
      // Without both outcomes, the calls did not reach the validation.
      expect(statuses).toContain(200);
      expect(statuses).toContain(400);
    });

  it('are of every validator', () => {
    expect(validators).toHaveLength(3);
  });
});
