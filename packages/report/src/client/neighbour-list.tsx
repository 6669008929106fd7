import type { DependencyPlace, GraphEdge, Reason } from '@apimkit/graph';
import { nodesById, nodeTitle } from './names.ts';
import { Badge, Paged, Path, ResourceLink } from './parts.tsx';
import { count } from './words.ts';

const reasons: Readonly<Record<Reason, string>> = {
  'contained-in': 'is in',
  association: 'link',
  'policy-reference': 'policy',
  'property-reference': 'property',
};

/** The nodes at the other ends of edges, with the places where the dependencies are written. */
export function Neighbours({
  title,
  edges,
  end,
}: {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  readonly end: 'from' | 'to';
}) {
  return (
    <section>
      <h4>
        {title} <span class="help">{edges.length}</span>
      </h4>
      {edges.length === 0 ? (
        <p class="none">{end === 'to' ? 'It needs no other resource.' : 'No other resource needs it.'}</p>
      ) : (
        <Paged items={edges} noun="dependency" size={20}>
          {(shown) => (
            <ul class="plain">
              {shown.map((edge) => (
                <Neighbour key={`${edge[end]} ${edge.reason}`} edge={edge} id={edge[end]} />
              ))}
            </ul>
          )}
        </Paged>
      )}
    </section>
  );
}

function Neighbour({ edge: { reason, places }, id }: { readonly edge: GraphEdge; readonly id: string }) {
  const node = nodesById().get(id);
  const [first] = places;
  return (
    <li>
      <ResourceLink id={id}>{node ? nodeTitle(node) : id}</ResourceLink> <span class="help">{node?.type}</span>{' '}
      <Badge kind="plain">{reasons[reason]}</Badge>
      {first && (
        <div class="help code">
          <Path text={placeText(first)} />
          {places.length > 1 && ` and ${count(places.length - 1, 'more place')}`}
        </div>
      )}
    </li>
  );
}

const placeText = ({ resource, file, line, path }: DependencyPlace) =>
  [[file ?? resource, line].filter((one) => one !== undefined).join(':'), path].filter(Boolean).join(' ');
