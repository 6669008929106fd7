import type { GraphNode } from '@apimkit/graph';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { part } from './data.ts';
import { Drawing } from './drawing.tsx';
import { Affected } from './effects.tsx';
import { FindingTable } from './findings.tsx';
import { changesByNode, findingsByNode } from './joins.ts';
import { apisById, nodesById, nodeTitle } from './names.ts';
import { Neighbours } from './neighbour-list.tsx';
import { around, edgesOf, type Reach } from './neighbours.ts';
import { Badge, Choice, FilterField, Paged, Path, ResourceLink, Table } from './parts.tsx';
import { StepItem } from './plan.tsx';
import { addressOf } from './route.ts';
import { count, matcher } from './words.ts';

/** One resource with all that the report has about it, or the list of all. */
export function Resources({ item }: { readonly item: string | undefined }) {
  const node = item === undefined ? undefined : nodesById().get(item);
  return (
    <>
      <h2>Dependencies</h2>
      {item !== undefined && !node && <p class="panel attention">The report has no resource {item}.</p>}
      {node ? <Resource key={node.id} node={node} /> : <List />}
    </>
  );
}

function List() {
  const [query, setQuery] = useState('');
  const [type, setType] = useState('');
  const nodes = part('resources')?.nodes ?? [];
  const types = useMemo(() => [...new Set(nodes.map((node) => node.type))].sort(), [nodes]);
  const matches = matcher(query);
  const found = nodes.filter(
    (node) =>
      (type === '' || node.type === type) && matches(`${node.id} ${node.title} ${node.file ?? ''}`.toLowerCase()),
  );
  return (
    <>
      <p>Select a resource to see what it needs, what uses it, and which calls a change of it affects.</p>
      <div class="bar">
        <FilterField label="Filter by name and file" value={query} onChange={setQuery} />
        <Choice
          label="Kind"
          value={type}
          onChange={setType}
          options={[['', 'All kinds'], ...types.map((one) => [one, one] as const)]}
        />
        <output aria-live="polite">{count(found.length, 'resource')}</output>
      </div>
      {found.length === 0 ? (
        <p class="none">No resource matches the filters.</p>
      ) : (
        <Paged key={`${query} ${type}`} items={found} noun="resource">
          {(shown) => (
            <Table caption="Resources" columns={['Resource', 'Kind', 'Needs', 'Used by', 'File']}>
              {shown.map((node) => (
                <tr key={node.id}>
                  <th scope="row">
                    <ResourceLink id={node.id}>{nodeTitle(node)}</ResourceLink> <Origin node={node} />
                  </th>
                  <td>{node.type}</td>
                  <td class="number">{edgesOf(node.id).needs.length}</td>
                  <td class="number">{edgesOf(node.id).usedBy.length}</td>
                  <td class="code">{node.file === undefined ? '–' : <Path text={node.file} />}</td>
                </tr>
              ))}
            </Table>
          )}
        </Paged>
      )}
    </>
  );
}

function Origin({ node: { origin } }: { readonly node: GraphNode }) {
  if (origin === 'files') return null;
  return (
    <Badge kind={origin === 'outside' ? 'warning' : 'plain'}>
      {origin === 'outside' ? 'not in the files' : 'built-in'}
    </Badge>
  );
}

function Resource({ node }: { readonly node: GraphNode }) {
  const { id, type, file, workspace, parts } = node;
  const { needs, usedBy } = edgesOf(id);
  const findings = findingsByNode().get(id) ?? [];
  const changes = changesByNode().get(id) ?? [];
  return (
    <article>
      <p>
        <a href={addressOf('resources')}>All resources</a>
      </p>
      <h3>
        {nodeTitle(node)} <span class="help">{type}</span> <Origin node={node} />
      </h3>
      <dl class="facts">
        <Fact name="Resource">
          <code>{id}</code>
        </Fact>
        {file !== undefined && (
          <Fact name="File">
            <code>
              <Path text={file} />
            </code>
          </Fact>
        )}
        {workspace !== undefined && <Fact name="Workspace">{workspace}</Fact>}
        {apisById().has(id) && (
          <Fact name="Policies">
            <a href={addressOf('policies', id)}>Effective policies</a>
          </Fact>
        )}
      </dl>
      <Surroundings node={node} />
      <Affected id={id} />
      <div class="columns">
        <Neighbours title="Needs" edges={needs} end="to" />
        <Neighbours title="Used by" edges={usedBy} end="from" />
      </div>
      {changes.length > 0 && (
        <section>
          <h4>Planned changes</h4>
          {changes.map(({ environment, step }) => (
            <StepItem key={`${environment} ${step.key}`} step={step} environment={environment} />
          ))}
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h4>Findings</h4>
          <Paged items={findings} noun="finding">
            {(shown) => <FindingTable findings={shown} />}
          </Paged>
        </section>
      )}
      {parts.length > 0 && (
        <details>
          <summary>{count(parts.length, 'resource')} that belong to it</summary>
          <ul class="plain">
            {parts.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Surroundings({ node }: { readonly node: GraphNode }) {
  const [direction, setDirection] = useState<Reach['direction']>('both');
  const [depth, setDepth] = useState('1');
  const shown = useMemo(
    () => around(node.id, nodesById(), { direction, depth: Number(depth) }),
    [node, direction, depth],
  );
  return (
    <section>
      <div class="bar">
        <Choice
          label="Show"
          value={direction}
          onChange={(one) => setDirection(one as Reach['direction'])}
          options={[
            ['both', 'what it needs and what uses it'],
            ['needs', 'what it needs'],
            ['used-by', 'what uses it'],
          ]}
        />
        <Choice
          label="Steps"
          value={depth}
          onChange={setDepth}
          options={['1', '2', '3', '4'].map((one) => [one, one] as const)}
        />
      </div>
      {shown.nodes.length > 1 ? (
        <Drawing shown={shown} focus={node.id} />
      ) : (
        <p class="none">No dependency in this direction.</p>
      )}
    </section>
  );
}
