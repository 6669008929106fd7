import { type Artifacts, type FileTree, readArtifacts } from '@apimkit/model';
import { Pick } from './pick.ts';
import {
  apiPolicy,
  fragmentPolicy,
  operationPolicy,
  type PolicyTargets,
  productPolicy,
  servicePolicy,
} from './policies.ts';
import { operationIds, specificationOf } from './specification.ts';
import { capital, nouns, teams } from './words.ts';

/** How large a service is. */
export interface ServiceSize {
  readonly apis: number;
  /** Operations of each API. */
  readonly operations: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * Generates the files of a service in the layout `toolkit`: APIs with specifications and policies, and the named values, backends,
 * fragments, tags and products that they use. The same size and seed give the same files.
 *
 * @example
 * const tree = generateTree({ apis: 100, operations: 10 });
 */
export function generateTree({ apis, operations, seed = 1 }: ServiceSize): FileTree {
  const shared = sharedFiles(Math.max(1, Math.ceil(apis / 10)), new Pick(seed));
  const files = Array.from({ length: apis }, (_, index) =>
    apiFiles(index, operations, shared.targets, new Pick(seed * 1_000_003 + index)),
  );
  return new Map([...shared.files, ...files.flat()]);
}

/**
 * The artifacts in those files.
 *
 * @throws {Error} when a file is not valid
 */
export function generateArtifacts(size: ServiceSize): Artifacts {
  const { artifacts, diagnostics } = readArtifacts(generateTree(size));
  const [first] = diagnostics;
  if (first) throw new Error(`${first.file}: ${first.message}`);
  return artifacts;
}

type Files = readonly (readonly [path: string, text: string])[];
const json = (properties: object) => `${JSON.stringify({ properties }, null, 2)}\n`;
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

function sharedFiles(count: number, pick: Pick): { readonly files: Files; readonly targets: PolicyTargets } {
  const targets: PolicyTargets = {
    namedValues: numbered('setting', count),
    backends: numbered('backend', count),
    fragments: numbered('tokens', Math.ceil(count / 5)),
  };
  return {
    targets,
    files: [
      ['policy.xml', servicePolicy()],
      ...targets.namedValues.map((name): Files[number] => [
        `named values/${name}/namedValueInformation.json`,
        json({ displayName: name, value: `value of ${name}`, secret: false, tags: ['generated'] }),
      ]),
      ...targets.backends.map((name): Files[number] => [
        `backends/${name}/backendInformation.json`,
        json({ title: name, url: `https://${name}.internal.example.com`, protocol: 'http' }),
      ]),
      ...targets.fragments.flatMap(
        (name): Files => [
          [
            `policy fragments/${name}/policyFragmentInformation.json`,
            json({ description: `Validates the tokens of ${name}` }),
          ],
          [`policy fragments/${name}/policy.xml`, fragmentPolicy(name)],
        ],
      ),
      ...teams.flatMap(
        (team): Files => [
          [`tags/${team}/tagInformation.json`, json({ displayName: capital(team) })],
          [
            `products/${team}/productInformation.json`,
            json({
              displayName: capital(team),
              description: `The APIs of ${team}`,
              state: 'published',
              subscriptionRequired: true,
              approvalRequired: false,
            }),
          ],
          [`products/${team}/policy.xml`, productPolicy(pick)],
        ],
      ),
    ],
  };
}

function apiFiles(index: number, operations: number, targets: PolicyTargets, pick: Pick): Files {
  const noun = nouns[index % nouns.length] ?? '';
  const name = `${noun}-${index + 1}`;
  const title = `${capital(noun)} ${index + 1}`;
  const team = pick.one(teams);
  const folder = `apis/${name}`;
  const specification = specificationOf(title, operations, pick);
  const ids = operationIds(specification).filter(() => pick.chance(0.1));
  return [
    [
      `${folder}/apiInformation.json`,
      json({
        displayName: title,
        path: `${noun}/${index + 1}`,
        protocols: ['https'],
        subscriptionRequired: true,
        serviceUrl: `https://${name}.internal.example.com`,
      }),
    ],
    [`${folder}/specification.json`, `${JSON.stringify(specification, null, 2)}\n`],
    [`${folder}/policy.xml`, apiPolicy(targets, pick)],
    ...ids.map((id): Files[number] => [`${folder}/operations/${id}/policy.xml`, operationPolicy(targets, pick)]),
    [`products/${team}/apis/${name}/productApiInformation.json`, '{}\n'],
    [`apis/${name}/tags/${team}/apiTagInformation.json`, '{}\n'],
  ];
}
