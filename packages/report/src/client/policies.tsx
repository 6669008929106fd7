import type { SectionName } from '@apimkit/policy';
import { useMemo, useState } from 'preact/hooks';
import type { PackedCall, PackedElement, Policies as PoliciesData } from '../pack/packed.ts';
import type { ReportApi, ReportOperation } from '../types.ts';
import { Code } from './code.tsx';
import { once, part } from './data.ts';
import { apisById, apiTitle, operationsById } from './names.ts';
import { Badge, Choice, FilterField, Paged, Path, ResourceLink } from './parts.tsx';
import { addressOf } from './route.ts';
import { count, matcher, nameOf } from './words.ts';

/** The effective policies of an API or of one of its operations, and the list of all of them. */
export function Policies({ item }: { readonly item: string | undefined }) {
  const operation = item === undefined ? undefined : operationsById().get(item);
  const api = operation?.api ?? (item === undefined ? undefined : apisById().get(item));
  return (
    <>
      <h2>Effective policies</h2>
      <div class="split">
        <ApiList selected={api} />
        <div>
          {api ? (
            <Call key={item} api={api} operation={operation?.operation} />
          ) : (
            <p class="none">
              {item === undefined
                ? 'Select an API to see which policies run for its calls, in their order.'
                : `The report has no API or operation ${item}.`}
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function ApiList({ selected }: { readonly selected: ReportApi | undefined }) {
  const { apis } = part('inventory') ?? { apis: [] };
  const [query, setQuery] = useState('');
  const matches = matcher(query);
  const found = apis.filter(({ id, title, path }) => matches(`${id} ${title} ${path}`.toLowerCase()));
  return (
    <nav class="list" aria-label="APIs">
      <FilterField label="Filter APIs" value={query} onChange={setQuery} />
      <output class="quiet" aria-live="polite">
        {count(found.length, 'API')}
      </output>
      <Paged key={query} items={found} noun="API">
        {(shown) => (
          <ul>
            {shown.map((api) => (
              <li key={api.id}>
                <a href={addressOf('policies', api.id)} aria-current={api === selected ? 'page' : undefined}>
                  {apiTitle(api)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </nav>
  );
}

const callsByApi = once(() => Map.groupBy(part('policies')?.calls ?? [], ({ api }) => api));

function Call({ api, operation }: { readonly api: ReportApi; readonly operation: ReportOperation | undefined }) {
  const policies = part('policies');
  const calls = callsByApi().get(api.id) ?? [];
  const own = calls.filter((call) => call.operation === operation?.id);
  const hasOwn = operation === undefined || own.length > 0;
  const variants = hasOwn ? own : calls.filter((call) => call.operation === undefined);
  const [product, setProduct] = useState('');
  const chosen = variants.find((call) => (call.product ?? '') === product) ?? variants[0];
  return (
    <article>
      <h3>
        {operation ? operation.title : apiTitle(api)}
        {operation && <span class="help"> of {apiTitle(api)}</span>}
      </h3>
      <p>
        {operation?.method !== undefined && <Badge kind="method">{operation.method}</Badge>}{' '}
        <code>{`/${api.path}${operation?.url ?? ''}`}</code> ·{' '}
        <ResourceLink id={api.id}>dependencies of the API</ResourceLink>
      </p>
      {variants.length > 1 && (
        <div class="bar">
          <Choice
            label="Key of the caller"
            value={product}
            onChange={setProduct}
            options={variants.map((call) => [
              call.product ?? '',
              call.product === undefined ? 'without a product policy' : `product ${nameOf(call.product)}`,
            ])}
          />
        </div>
      )}
      {!hasOwn && <p class="help">The operation has no policy of its own: the policies of its API run.</p>}
      {policies && chosen ? (
        <PipelineView policies={policies} call={chosen} />
      ) : (
        <p class="none">The report has no policies for this API. Policies of revisions are not computed.</p>
      )}
      {!operation && <Operations api={api} calls={calls} />}
    </article>
  );
}

const sections: readonly (readonly [SectionName, string])[] = [
  ['inbound', 'before the request is forwarded'],
  ['backend', 'forwards the request'],
  ['outbound', 'before the response is returned'],
  ['on-error', 'when a policy or the backend fails'],
];

/** The elements that run for a call, in their order. */
export function PipelineView({ policies, call }: { readonly policies: PoliciesData; readonly call: PackedCall }) {
  const pipeline = policies.pipelines[call.pipeline];
  if (!pipeline) return null;
  return (
    <div class="pipeline">
      {pipeline.problems.map((problem) => (
        <p key={problem} class="panel attention">
          {problem}
        </p>
      ))}
      {sections.map(([name, when]) => (
        <section key={name}>
          <h4>
            {name} <span class="help">{when}</span>
          </h4>
          {pipeline.sections[name].length === 0 ? (
            <p class="none">Nothing runs.</p>
          ) : (
            <Elements policies={policies} indices={pipeline.sections[name]} />
          )}
        </section>
      ))}
    </div>
  );
}

function Elements({ policies, indices }: { readonly policies: PoliciesData; readonly indices: readonly number[] }) {
  return (
    <ol>
      {indices.map((index, place) => {
        const element = policies.elements[index];
        return element && <ElementItem key={place} policies={policies} element={element} />;
      })}
    </ol>
  );
}

function ElementItem({ policies, element }: { readonly policies: PoliciesData; readonly element: PackedElement }) {
  const { name, tag, source, origin, children } = element;
  const scope = origin.scope.split(' ')[0] ?? '';
  return (
    <li class={`step ${scope}`}>
      <div class="head">
        <b>{name}</b>
        <span class="origin">
          <Badge kind={`scope ${scope}`}>{origin.scope}</Badge>
          {origin.fragment !== undefined && <Badge kind="plain">fragment {origin.fragment}</Badge>}
          <bdi class="code">
            <Path text={`${origin.file}:${origin.line}`} />
          </bdi>
        </span>
      </div>
      <pre>
        <Code text={dedented(source ?? tag)} language="xml" />
      </pre>
      {children && (children.length > 0 ? <Elements policies={policies} indices={children} /> : null)}
    </li>
  );
}

/** Without the indentation of its file; the first line has none. */
function dedented(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return rest.length === 0 ? first : [first, ...rest.map((line) => line.slice(shared))].join('\n');
}

function Operations({ api, calls }: { readonly api: ReportApi; readonly calls: readonly PackedCall[] }) {
  const own = useMemo(() => new Set(calls.flatMap(({ operation }) => operation ?? [])), [calls]);
  if (api.operations.length === 0) return null;
  return (
    <section>
      <h4>Operations</h4>
      <Paged items={api.operations} noun="operation">
        {(shown) => (
          <ul class="operations">
            {shown.map(({ id, title, method, url }) => (
              <li key={id}>
                <a href={addressOf('policies', id)}>
                  {method !== undefined && <Badge kind="method">{method}</Badge>} <span>{title}</span>{' '}
                  {url !== undefined && <code>{url}</code>}
                </a>
                {own.has(id) && <span class="help">own policy</span>}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}
