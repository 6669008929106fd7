import {
  type Change,
  compareGateways,
  compareSpecifications,
  inRevision,
  type SpecificationText,
} from '@apimkit/breaking';
import type { Artifacts, Resource } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import { exportSpecification, importSpecification, type Specification } from '@apimkit/openapi';
import { gatewayFactsIn } from './gateway.ts';

/** One of the two states of a service that are compared. */
export interface Side {
  readonly artifacts: Artifacts;
  /** The service itself: its specifications are what it made of the imported ones. */
  readonly isLive?: boolean;
}

/**
 * Everything that changed for callers between two states of a service: specifications, and what the gateway asks.
 *
 * @throws {UnreadableSpecificationError} when a specification cannot be read
 */
export function compareSides(before: Side, after: Side): readonly Change[] {
  const asStored = before.isLive === true || after.isLive === true;
  const [was, is] = [specified(before), specified(after)];
  const ofSpecifications = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const id = (now ?? old)?.id;
    // Added and deleted APIs are reported by the gateway comparison; a new version or revision breaks no caller.
    if (!id || !before.artifacts.has(id) || !after.artifacts.has(id)) return [];
    const texts = [old && textOf(old, asStored), now && textOf(now, asStored)] as const;
    if (texts[0]?.text === texts[1]?.text) return [];
    const changes = compareSpecifications(texts[0], texts[1]).map((one) => ({
      ...(asStored ? withoutRange(one) : one),
      resource: id.toString(),
    }));
    const { revision } = splitRevision(id.name);
    return inRevision(changes, revision === undefined ? {} : { revision });
  });
  // A publish leaves alone what the files do not have.
  const result = before.isLive ? before.artifacts.with(after.artifacts) : after.artifacts;
  return [...ofSpecifications, ...compareGateways(gatewayFactsIn(before.artifacts), gatewayFactsIn(result))];
}

const specified = ({ artifacts }: Side) =>
  new Map([...artifacts].flatMap((one) => (one.specification ? [[one.id.key, one] as const] : [])));

/** What the service keeps of a specification is another text than the file. */
function textOf({ id, specification, files = [] }: Resource, asStored: boolean): SpecificationText {
  const { text, dialect } = specification as Specification;
  const file = files.find((one) => /specification\.\w+$/i.test(one)) ?? files[0] ?? id.toString();
  const isRest = dialect.startsWith('openapi') || dialect.startsWith('swagger');
  if (!asStored || !isRest) return { text, file };
  const stored = importSpecification(specification as Specification);
  // Callers reach the gateway, whatever servers the document names.
  const { serviceUrl: _, ...api } = stored.api;
  return { text: exportSpecification({ ...stored, api }, 'openapi+json'), file };
}

const withoutRange = ({ range: _, ...change }: Change): Change => change;
