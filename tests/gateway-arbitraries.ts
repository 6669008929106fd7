import { policies } from '@apimkit/gateway';
import { type AttributeFact, type ElementFact, policyCatalogue } from '@apimkit/policy';
import fc from 'fast-check';

const expressions = [
  '@(context.Request.Headers.GetValueOrDefault("a", "b"))',
  '@(context.Variables["missing"])',
  '@(context.Request.Body.As<JObject>()["a"])',
  '@{ while (true) { } }',
  '@{ var s = "x"; while (true) { s += s; } }',
  "@(new string('a', 2000000000))",
  '@(context.constructor.constructor("return process")())',
  '@(context.__proto__.ToString())',
  '@("".constructor)',
  '@(process.exit(1))',
  '@(System.IO.File.ReadAllText("/etc/passwd"))',
  '@(int.Parse("x"))',
  '@(1 / (context.Request.MatchedParameters.Count))',
  '@(null)',
  '@(true)',
  '@(5)',
  '@(',
];
const literals = [
  '',
  '0',
  '1',
  '-1',
  '5',
  'true',
  'false',
  'a',
  'x'.repeat(2000),
  '{{none}}',
  '{id}',
  'https://a.example.com/',
  '../..',
  'http://169.254.169.254/',
  '*',
  '10.0.0.1',
  '__proto__',
  'constructor',
  '(a+)+$',
  '<',
  '&amp;',
];
const value = fc.oneof(
  fc.constantFrom(...literals),
  fc.constantFrom(...expressions),
  fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/["<>&@]/g, '')),
);

/** Values that policies accept, so that most of them run. */
const usual: Readonly<Record<string, readonly string[]>> = {
  'set-url': ['https://gateway.example.com/b', 'https://elsewhere.example.org/'],
  'set-method': ['GET', 'POST'],
  'base-url': ['https://gateway.example.com/base'],
  code: ['200', '404', '500'],
  'status-code': ['200'],
  condition: ['true', 'false', '@(context.Request.Method == "GET")', '@(context.Response.StatusCode == 200)'],
  template: ['/a', '/b?c=d', '@("/" + context.Request.Method)'],
  count: ['2'],
  mode: ['new', 'copy'],
  'max-size': ['20', '1000'],
  type: ['application/xml', 'text/xml', 'application/json'],
  'default-odata-version': ['4.0', '4.01'],
  'min-odata-version': ['4.0'],
  'max-odata-version': ['4.01'],
  'schema-id': ['order', 'none'],
  'max-depth': ['1', '3', '@(context.Request.Headers.Count)'],
  path: ['/Query/a', '/Query/*', '/b', '/__*'],
};

const typed = { int: ['1', '3'], number: ['1', '2.5'], boolean: ['true', 'false'], string: ['a', '@("a" + 1)'] };

const attribute = ({ name, type, values, required }: AttributeFact) => {
  const accepted = fc.constantFrom(...(usual[name] ?? (values?.length ? values : typed[type])));
  const text = fc.oneof({ weight: 12, arbitrary: accepted }, { weight: 1, arbitrary: value });
  const written = text.map((one) => `${name}="${one}"`);
  return required === false ? fc.option(written, { nil: '', freq: 3 }) : fc.option(written, { nil: '', freq: 40 });
};

/** An element of the catalog: with most of the attributes and children that it needs. */
export function policyElement(fact: ElementFact, depth: number): fc.Arbitrary<string> {
  const { name, attributes, children, policies: contains } = fact;
  const own = children
    .filter(({ policy }) => !policy)
    .map((child) => fc.option(policyElement(child, depth + 1), { nil: '', freq: child.least > 0 ? 20 : 3 }));
  const texts = usual[name] ?? ['a', '1', '@("a" + context.Request.Method)'];
  const text = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: value });
  const inner = depth > 3 ? fc.constant('') : contains ? policiesAt(depth + 1) : own.length > 0 ? joined(own) : text;
  const tag = joined([...attributes.values()].map(attribute), ' ');
  return fc.tuple(tag, inner).map(([parts, content]) => `<${name} ${parts}>${content}</${name}>`);
}

const joined = (all: readonly fc.Arbitrary<string>[], by = '') => fc.tuple(...all).map((parts) => parts.join(by));

const running = policies.flatMap(({ name }) => policyCatalogue.get(name) ?? []);
const policiesAt = (depth: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 20, arbitrary: fc.constantFrom(...running) },
      { weight: 1, arbitrary: fc.constantFrom(...policyCatalogue.values()) },
    )
    .chain((fact) => policyElement(fact, depth));

const section = fc.array(policiesAt(0), { maxLength: 4 }).map((all) => all.join('\n'));
/** Policy documents. */
export const policyDocument = fc
  .tuple(section, section, section, section)
  .map(
    ([inbound, backend, outbound, error]) =>
      `<policies><inbound><base />${inbound}</inbound><backend>${backend}<base /></backend><outbound>${outbound}</outbound><on-error>${error}</on-error></policies>`,
  );
