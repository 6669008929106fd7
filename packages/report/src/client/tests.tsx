import { useState } from 'preact/hooks';
import type { ReportShare, ReportTest, ReportTests } from '../types.ts';
import { part } from './data.ts';
import { Badge, FilterField, Paged, Path, Table } from './parts.tsx';
import { count, matcher } from './words.ts';

/** Tests of policies, and what of the policies they ran. */
export function Tests() {
  const tests = part('tests');
  if (!tests) return null;
  return (
    <>
      <h2>Policy tests</h2>
      <Results {...tests} />
      <Coverage {...tests} />
    </>
  );
}

const kinds: Readonly<Record<ReportTest['state'], string>> = {
  passed: 'create',
  failed: 'error',
  unsupported: 'warning',
  skipped: 'info',
};

function Results({ results }: ReportTests) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(true);
  const matches = matcher(query);
  const found = results.filter(
    ({ name, file, state }) => (all || state !== 'passed') && matches(`${name} ${file} ${state}`.toLowerCase()),
  );
  return (
    <section>
      <h3>Results</h3>
      <div class="bar">
        <FilterField label="Filter by name, file and state" value={query} onChange={setQuery} />
        <label>
          <input type="checkbox" checked={!all} onChange={() => setAll(!all)} /> Only tests that did not pass
        </label>
        <output aria-live="polite">{count(found.length, 'test')}</output>
      </div>
      {found.length === 0 ? (
        <p class="none">No test matches the filters.</p>
      ) : (
        <Paged key={`${query} ${all}`} items={found} noun="test">
          {(shown) => (
            <Table caption="Tests of policies" columns={['State', 'Test', 'File']}>
              {shown.map(({ name, file, line, state, details, trace }) => (
                <tr key={`${file} ${line} ${name}`}>
                  <td>
                    <Badge kind={kinds[state]}>{state}</Badge>
                  </td>
                  <th scope="row">
                    {name}
                    {details.map((text) => (
                      <div key={text} class="help">
                        {text}
                      </div>
                    ))}
                    {trace !== undefined && (
                      <details class="trace">
                        <summary>Trace</summary>
                        <pre>{trace}</pre>
                      </details>
                    )}
                  </th>
                  <td>
                    <Path text={`${file}:${line}`} />
                  </td>
                </tr>
              ))}
            </Table>
          )}
        </Paged>
      )}
    </section>
  );
}

const Coverage = ({ coverage, elements, branches }: ReportTests) => (
  <section>
    <h3>Coverage</h3>
    <p>
      The tests ran {shareText(elements)} of the elements and {shareText(branches)} of the branches.
    </p>
    <Paged items={coverage} noun="file">
      {(shown) => (
        <Table caption="Coverage of policies" columns={['Policy', 'Elements', 'Branches', 'Lines that did not run']}>
          {shown.map((one) => (
            <tr key={one.file}>
              <th scope="row">
                <Path text={one.file} />
              </th>
              <td>{shareText(one.elements)}</td>
              <td>{one.branches.total === 0 ? '–' : shareText(one.branches)}</td>
              <td>{one.missed.join(', ') || '–'}</td>
            </tr>
          ))}
        </Table>
      )}
    </Paged>
  </section>
);

const shareText = ({ covered, total }: ReportShare): string =>
  `${total === 0 ? 100 : Math.floor((covered / total) * 100)}% (${covered} of ${total})`;
