import { useState } from 'preact/hooks';
import type { ReportApi, ReportProduct } from '../types.ts';
import { part } from './data.ts';
import { findingsByNode } from './joins.ts';
import { Badge, FilterField, Paged, ResourceLink, Table } from './parts.tsx';
import { addressOf } from './route.ts';
import { count, matcher } from './words.ts';

/** Numbers, APIs, products, other resources, and what the report lacks. */
export function Overview() {
  const { figures = [], absent = [] } = part('main') ?? {};
  const inventory = part('inventory');
  return (
    <>
      <h2>Overview</h2>
      <ul class="figures">
        {figures.map(({ label, value, section, isBad }) => (
          <li key={label}>
            <a class={`figure ${isBad && value > 0 ? 'bad' : ''}`} href={addressOf(section)}>
              <b>{value.toLocaleString('en')}</b> {label}
            </a>
          </li>
        ))}
      </ul>
      {inventory && <Apis apis={inventory.apis} />}
      {inventory && <Products products={inventory.products} />}
      {inventory && <Kinds kinds={inventory.kinds} />}
      {absent.length > 0 && (
        <section class="panel">
          <h3>Not in this report</h3>
          <dl class="facts">
            {absent.map(({ title, advice }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{advice}.</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Apis({ apis }: { readonly apis: readonly ReportApi[] }) {
  const [query, setQuery] = useState('');
  const matches = matcher(query);
  const found = apis.filter(({ id, title, path, version = '' }) =>
    matches(`${id} ${title} ${path} ${version}`.toLowerCase()),
  );
  return (
    <section>
      <h3>APIs</h3>
      {apis.length > 10 && (
        <div class="bar">
          <FilterField label="Filter by name, path and version" value={query} onChange={setQuery} />
          <output>{count(found.length, 'API')}</output>
        </div>
      )}
      {found.length === 0 ? (
        <p class="none">{apis.length === 0 ? 'The files contain no API.' : 'No API matches the filter.'}</p>
      ) : (
        <Paged key={query} items={found} noun="API">
          {(shown) => (
            <Table
              caption="APIs and their revisions"
              columns={['API', 'Path', 'Version', 'Revision', 'Type', 'Operations', 'Products', 'Findings']}
            >
              {shown.map((api) => (
                <ApiRow key={api.id} api={api} />
              ))}
            </Table>
          )}
        </Paged>
      )}
    </section>
  );
}

function ApiRow({ api }: { readonly api: ReportApi }) {
  const { id, title, path, version, revision, isCurrent, type, needsKey, operations, products } = api;
  const found = findingsByNode().get(id)?.length;
  return (
    <tr>
      <th scope="row">
        <ResourceLink id={id}>{title}</ResourceLink>
        {!needsKey && <Badge kind="plain">no key</Badge>}
      </th>
      <td class="code">/{path}</td>
      <td>{version ?? '–'}</td>
      <td>
        {revision ?? '1'} {!isCurrent && <Badge kind="plain">not current</Badge>}
      </td>
      <td>{type}</td>
      <td class="number">
        <a href={addressOf('policies', id)} aria-label={`${count(operations.length, 'operation')} of ${title}`}>
          {operations.length}
        </a>
      </td>
      <td>
        {products.length === 0
          ? '–'
          : products.map((product, index) => (
              <span key={product}>
                {index > 0 && ', '}
                <ResourceLink id={product} />
              </span>
            ))}
      </td>
      <td class="number">{found ?? (part('findings') ? '–' : 'not linted')}</td>
    </tr>
  );
}

function Products({ products }: { readonly products: readonly ReportProduct[] }) {
  if (products.length === 0) return null;
  return (
    <section>
      <h3>Products</h3>
      <Paged items={products} noun="product">
        {(shown) => (
          <Table caption="Products" columns={['Product', 'State', 'Key', 'Approval', 'APIs']}>
            {shown.map(({ id, title, isPublished, needsKey, needsApproval, apis }) => (
              <tr key={id}>
                <th scope="row">
                  <ResourceLink id={id}>{title}</ResourceLink>
                </th>
                <td>{isPublished ? 'published' : 'not published'}</td>
                <td>{needsKey ? 'required' : <Badge kind="plain">no key</Badge>}</td>
                <td>{needsApproval ? 'required' : '–'}</td>
                <td class="number">{apis.length}</td>
              </tr>
            ))}
          </Table>
        )}
      </Paged>
    </section>
  );
}

function Kinds({ kinds }: { readonly kinds: Readonly<Record<string, number>> }) {
  return (
    <section>
      <h3>All resources</h3>
      <ul class="tally">
        {Object.entries(kinds).map(([kind, number]) => (
          <li key={kind}>
            <span>{kind}</span> <b>{number.toLocaleString('en')}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
