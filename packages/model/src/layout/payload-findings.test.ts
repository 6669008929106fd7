import { describe, expect, it } from 'vitest';
import { readArtifacts } from '../index.ts';

const findings = (path: string, properties: object, prefix = '') =>
  readArtifacts(new Map([[path, `${prefix}${JSON.stringify({ properties }, null, 2)}`]])).diagnostics.map(
    ({ code, severity, file, message, help, range }) =>
      `${severity} ${code} ${file}:${range?.start.line}:${range?.start.column} ${message}; ${help}`,
  );

describe('payloads are checked where they are read', () => {
  it('by type, enumeration and spelling, with the place', () => {
    const product = { displayName: 5, stat: 'published', subscriptionRequired: 'yes', state2: 'x' };
    const expected = [
      'error files/type products/p/productInformation.json:3:20 displayName must be a text; The service rejects other values',
      'warning files/misspelt products/p/productInformation.json:4:5 Unknown property stat; it is sent unchanged; Did you mean state?',
      'error files/type products/p/productInformation.json:5:29 subscriptionRequired must be true or false; The service rejects other values',
      'warning files/misspelt products/p/productInformation.json:6:5 Unknown property state2; it is sent unchanged; Did you mean state?',
    ];
    expect(findings('products/p/productInformation.json', product)).toEqual(expected);
    expect(findings('products/p/productInformation.json', product, '\uFEFF')).toEqual(expected);
  });

  it.each([
    ['backends/b/backendInformation.json', { url: 'https://a.example', protocol: 'https' }, 'enum', 'http, soap'],
    ['loggers/l/loggerInformation.json', { loggerType: 'splunk' }, 'enum', 'applicationInsights'],
    ['products/p/productInformation.json', { displayName: 'a', state: 'draft' }, 'enum', 'notPublished, published'],
    ['groups/g/groupInformation.json', { displayName: 'a', type: 'team' }, 'enum', 'custom, system, external'],
    ['diagnostics/d/diagnosticInformation.json', { verbosity: 'loud' }, 'enum', 'verbose'],
    ['diagnostics/d/diagnosticInformation.json', { sampling: { percentage: 101 } }, 'limits', '0..100'],
    ['apis/a/apiInformation.json', { displayName: 'a'.repeat(301), path: 'a' }, 'limits', '0..300'],
    ['apis/a/apiInformation.json', { displayName: 'a', path: 'a', protocols: ['https', 'ftp'] }, 'enum', 'https'],
    ['named values/n/namedValueInformation.json', { displayName: 'n', secret: 'true', value: 'x' }, 'type', ''],
    [
      'backends/b/backendInformation.json',
      { url: 'https://a.example', protocol: 'http', pool: { services: [{ id: 1 }] } },
      'type',
      '',
    ],
  ])('%s %j is refused', (path, properties, code, help) => {
    const [first, ...others] = findings(path, properties);
    expect(first).toContain(`error files/${code}`);
    expect(first).toContain(help);
    expect(others).toEqual([]);
  });

  it.each([
    [
      'products/p/productInformation.json',
      { displayName: '{#name#}', subscriptionRequired: '{#needed#}', state: '#{state}#' },
    ],
    ['backends/b/backendInformation.json', { url: 'https://a.example', protocol: 'HTTP', somethingNew: { a: 1 } }],
    [
      'apis/a/apiInformation.json',
      {
        displayName: 'a',
        path: 'a',
        isOnline: true,
        provisioningState: 'Succeeded',
        apiType: 'http',
        description: null,
      },
    ],
    ['tags/t/tagInformation.json', { displayName: 't' }],
  ])('%s %j causes no finding', (path, properties) => {
    expect(findings(path, properties)).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'backends/b/backendInformation.json',
      { url: 'https://a.example', protocol: 'http', pool: { services: [{ id: 'a' }, { id: 1 }] } },
      'pool.services[1].id must be a text;',
    ],
    [
      'backends/b/backendInformation.json',
      { url: 'https://a.example', protocol: 'http', tls: { validateCertificateChan: true } },
      'Unknown property tls.validateCertificateChan; it is sent unchanged; Did you mean validateCertificateChain?',
    ],
    ['tags/t/tagInformation.json', { displayName: 5 }, 'displayName must be a text;'],
    [
      'products/p/productInformation.json',
      { displayName: 'a', subscriptonRequred: true },
      'Did you mean subscriptionRequired?',
    ],
    ['loggers/l/loggerInformation.json', { loggerType: 5 }, 'loggerType'],
  ])('%s %j names the place', (path, properties, text) => {
    expect(findings(path, properties)).toEqual([expect.stringContaining(text)]);
  });

  it.each<[string, object]>([
    // What the service sets and ignores.
    ['apis/a/apiInformation.json', { displayName: 'a', path: 'a', apiVersionSet: { id: 5, versioningScheme: 'x' } }],
    ['apis/a/operations/o/operationInformation.json', { displayName: 'a', policies: 5 }],
    // Too far from any name, too short, or beside the name that it could be.
    ['products/p/productInformation.json', { displayName: 'a', stages: 'x', abc: 1, trm: 'x' }],
    ['products/p/productInformation.json', { displayName: 'a', state: 'published', stat: 'x' }],
    ['backends/b/backendInformation.json', { protocol: 'http', urn: 'x' }],
    // Tokens of any kind.
    ...['{#a#}', '#{a}#', '$(a)', '\u0024{a}', '__a__', '%a%'].map((value): [string, object] => [
      'products/p/productInformation.json',
      { displayName: 'a', subscriptionRequired: value, state: `x${value}` },
    ]),
  ])('%s %j causes no finding either', (path, properties) => expect(findings(path, properties)).toEqual([]));
});
