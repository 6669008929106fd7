import { useState } from 'preact/hooks';
import type { PackedStatus } from '../pack/packed.ts';
import { part } from './data.ts';
import { FilterField, Paged, ResourceLink, Table } from './parts.tsx';
import { count, matcher, nameOf } from './words.ts';

/** Environments, and APIs in each of them. */
export function Status() {
  const status = part('status');
  if (!status) return null;
  return (
    <>
      <h2>Environments</h2>
      <Environments status={status} />
      <Apis status={status} />
      {status.legend.length > 0 && (
        <ul class="help">
          {status.legend.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const Environments = ({ status: { environments } }: { readonly status: PackedStatus }) => (
  <Table caption="Environments" columns={['Environment', 'Service', 'Read', 'Last publish', 'Outside of APIs']}>
    {environments.map(({ name, service, reading, last, next, others }) => (
      <tr key={name}>
        <th scope="row">{name}</th>
        <td>{service ?? '–'}</td>
        <td>{reading}</td>
        <td>
          {last}
          {next !== undefined && (
            <div>
              Continue it with <code>{next}</code>
            </div>
          )}
        </td>
        <td>{others.join(', ') || '–'}</td>
      </tr>
    ))}
  </Table>
);

function Apis({ status: { environments, apis } }: { readonly status: PackedStatus }) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(true);
  const matches = matcher(query);
  const found = apis.filter(
    ({ api, title = '', isNoteworthy, cells }) =>
      (all || isNoteworthy) && matches(`${api} ${title} ${cells.flat().join(' ')}`.toLowerCase()),
  );
  return (
    <section>
      <h3>APIs</h3>
      <div class="bar">
        <FilterField label="Filter by API, version and state" value={query} onChange={setQuery} />
        <label>
          <input type="checkbox" checked={!all} onChange={() => setAll(!all)} /> Only with changes, drift, errors or
          different versions
        </label>
        <output aria-live="polite">{count(found.length, 'API')}</output>
      </div>
      {found.length === 0 ? (
        <p class="none">No API matches the filters.</p>
      ) : (
        <Paged key={`${query} ${all}`} items={found} noun="API">
          {(shown) => (
            <Table
              caption="APIs by environment"
              name="matrix"
              columns={['API', ...environments.map(({ name }) => name)]}
            >
              {shown.map(({ api, title, cells }) => (
                <tr key={api}>
                  <th scope="row">
                    <ResourceLink id={api}>{title ?? nameOf(api)}</ResourceLink>
                    <div class="help code">{api}</div>
                  </th>
                  {cells.map((parts, index) => (
                    <Cell key={environments[index]?.name} parts={parts} />
                  ))}
                </tr>
              ))}
            </Table>
          )}
        </Paged>
      )}
    </section>
  );
}

const Cell = ({ parts: [first = '', ...rest] }: { readonly parts: readonly string[] }) => (
  <td>
    <div>{first === '-' ? '–' : first}</div>
    {rest.map((text) => (
      <div key={text} class={/error|unknown|drift|both/.test(text) ? 'notable' : 'help'}>
        {text}
      </div>
    ))}
  </td>
);
