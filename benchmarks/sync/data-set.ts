import type { FileTree } from '@apimkit/model';
import { Pick } from '../service/pick.ts';
import { apiPolicy, fragmentPolicy, operationPolicy, productPolicy, servicePolicy } from '../service/policies.ts';
import { operationIds, specificationOf } from '../service/specification.ts';
import { capital, nouns } from '../service/words.ts';

/** Operations of each API. */
const operations = 10;

type Files = readonly (readonly [path: string, text: string])[];

/**
 * The files of a service with APIs that each have a specification of ten operations, a policy, policies of two
 * operations, a diagnostic, a tag and a product. With 100 APIs the service has 1,843 resources, operations included. The same number
 * gives the same files.
 *
 * @example
 * const tree = dataSet(100);
 */
export function dataSet(apis: number): FileTree {
  const pick = new Pick(1);
  const files = Array.from({ length: apis }, (_, index) => apiFiles(index, new Pick(1_000_003 + index)));
  return new Map([...sharedFiles(pick), ...files.flat(), ...gatewayFiles(Math.min(3, apis))]);
}

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
const named = {
  namedValues: names('setting', 50),
  backends: names('backend', 20),
  fragments: names('tokens', 5),
  products: names('product', 10),
  subscriptions: names('consumer', 10),
  tags: names('tag', 5),
  groups: names('group', 3),
  versionSets: names('versions', 3),
};
const nth = (of: readonly string[], index: number) => of[index % of.length] ?? '';
const info = (path: string, properties: object): Files[number] => [
  path,
  `${JSON.stringify({ properties }, null, 2)}\n`,
];
const link = (path: string): Files[number] => [path, '{}\n'];

/** Settings of a diagnostic, of the service or of an API. */
const diagnostic = (percentage: number) => ({
  alwaysLog: 'allErrors',
  loggerId: '/loggers/insights',
  sampling: { samplingType: 'fixed', percentage },
  frontend: { request: { headers: ['x-correlation-id'], body: { bytes: 0 } } },
});

function sharedFiles(pick: Pick): Files {
  const { namedValues, backends, fragments, products, subscriptions, tags, groups, versionSets } = named;
  return [
    ['policy.xml', servicePolicy()],
    info('loggers/insights/loggerInformation.json', {
      loggerType: 'applicationInsights',
      credentials: { instrumentationKey: `{{${nth(namedValues, 0)}}}` },
    }),
    info('diagnostics/applicationinsights/diagnosticInformation.json', diagnostic(100)),
    ...namedValues.map((name) =>
      info(`named values/${name}/namedValueInformation.json`, {
        displayName: name,
        value: `value of ${name}`,
        secret: false,
      }),
    ),
    ...backends.map((name) =>
      info(`backends/${name}/backendInformation.json`, {
        title: name,
        url: `https://${name}.internal.example.com`,
        protocol: 'http',
      }),
    ),
    ...fragments.flatMap(
      (name): Files => [
        info(`policy fragments/${name}/policyFragmentInformation.json`, { description: `Validates tokens of ${name}` }),
        [`policy fragments/${name}/policy.xml`, fragmentPolicy(name)],
      ],
    ),
    ...tags.map((name) => info(`tags/${name}/tagInformation.json`, { displayName: capital(name) })),
    ...groups.map((name) => info(`groups/${name}/groupInformation.json`, { displayName: capital(name) })),
    ...versionSets.map((name) =>
      info(`version sets/${name}/versionSetInformation.json`, { displayName: name, versioningScheme: 'Segment' }),
    ),
    ...products.flatMap((name, index): Files => {
      const tag = nth(tags, index);
      return [
        info(`products/${name}/productInformation.json`, {
          displayName: capital(name),
          description: `The APIs of ${name}`,
          state: 'published',
          subscriptionRequired: true,
          approvalRequired: false,
        }),
        [`products/${name}/policy.xml`, productPolicy(pick)],
        link(`products/${name}/groups/${nth(groups, index)}/productGroupInformation.json`),
        link(`tags/${tag}/products/${name}/tagProductInformation.json`),
      ];
    }),
    ...subscriptions.map((name, index) =>
      info(`subscriptions/${name}/subscriptionInformation.json`, {
        displayName: capital(name),
        scope: `/products/${nth(products, index)}`,
        state: 'active',
      }),
    ),
  ];
}

const apiName = (index: number) => `${nth(nouns, index)}-${index + 1}`;

function apiFiles(index: number, pick: Pick): Files {
  const name = apiName(index);
  const title = `${capital(nth(nouns, index))} ${index + 1}`;
  const folder = `apis/${name}`;
  const specification = specificationOf(title, operations, pick);
  const versionSet = named.versionSets[index];
  return [
    info(`${folder}/apiInformation.json`, {
      displayName: title,
      path: name,
      protocols: ['https'],
      subscriptionRequired: true,
      serviceUrl: `https://${name}.internal.example.com`,
      ...(versionSet === undefined ? {} : { apiVersion: 'v1', apiVersionSetId: `/apiVersionSets/${versionSet}` }),
    }),
    [`${folder}/specification.json`, `${JSON.stringify(specification, null, 2)}\n`],
    [`${folder}/policy.xml`, apiPolicy(named, pick)],
    ...operationIds(specification)
      .slice(0, 2)
      .map((id): Files[number] => [`${folder}/operations/${id}/policy.xml`, operationPolicy(named, pick)]),
    info(`${folder}/diagnostics/applicationinsights/diagnosticInformation.json`, diagnostic(10)),
    link(`tags/${nth(named.tags, index)}/apis/${name}/tagApiInformation.json`),
    link(`products/${nth(named.products, index)}/apis/${name}/productApiInformation.json`),
  ];
}

function gatewayFiles(apis: number): Files {
  return [
    info('gateways/edge/gatewayInformation.json', { locationData: { name: 'edge' } }),
    ...Array.from({ length: apis }, (_, index) =>
      link(`gateways/edge/apis/${apiName(index)}/gatewayApiInformation.json`),
    ),
  ];
}
