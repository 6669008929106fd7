import { inspect } from 'node:util';
import { type Instrumenter, type TracingContext, useInstrumenter } from '@azure/core-tracing';
import { beforeEach, describe, expect, it } from 'vitest';
import { bodies } from '../fixtures/bodies.ts';
import { armWith, errorBody, service } from '../fixtures/scripted.ts';

interface Recorded {
  readonly name: string;
  readonly id: number;
  readonly parent: number | undefined;
  readonly attributes: Record<string, unknown>;
  readonly status?: string;
  readonly isEnded: boolean;
}

const spanKey = Symbol('span');
const contextOf = (values: ReadonlyMap<symbol, unknown> = new Map()): TracingContext => ({
  getValue: (key) => values.get(key),
  setValue: (key, value) => contextOf(new Map([...values, [key, value]])),
  deleteValue: (key) => contextOf(new Map([...values].filter(([one]) => one !== key))),
});

/** Records spans instead of exporting them. */
function recorder(): { readonly spans: readonly Recorded[]; readonly instrumenter: Instrumenter } {
  const spans: Recorded[] = [];
  const instrumenter: Instrumenter = {
    startSpan(name, { tracingContext = contextOf(), spanAttributes = {} }) {
      const parent = tracingContext.getValue(spanKey) as number | undefined;
      const span: Recorded = { name, id: spans.length, parent, attributes: { ...spanAttributes }, isEnded: false };
      spans.push(span);
      return {
        span: {
          setStatus: ({ status }) => void Object.assign(span, { status }),
          setAttribute: (key, value) => void Object.assign(span.attributes, { [key]: value }),
          end: () => void Object.assign(span, { isEnded: true }),
          recordException: () => undefined,
          isRecording: () => true,
        },
        tracingContext: tracingContext.setValue(spanKey, span.id),
      };
    },
    withContext: (_, callback, ...args) => callback(...args),
    parseTraceparentHeader: () => undefined,
    createRequestHeaders: (context) => ({ traceparent: `00-trace-${context?.getValue(spanKey)}-01` }),
  };
  return { spans, instrumenter };
}

describe('spans', () => {
  let recorded = recorder();
  beforeEach(() => {
    recorded = recorder();
    useInstrumenter(recorded.instrumenter);
  });

  it('are one for an operation, and one below it for each request', async () => {
    const status = `http://127.0.0.1:9${service}/tenant/operationResults/1`;
    const { client, seen } = armWith((_, count) => {
      if (count === 1) return { status: 503 };
      if (count === 2) return { status: 202, headers: { 'azure-asyncoperation': status, 'x-ms-request-id': 'r2' } };
      return { body: count === 3 ? { status: 'Succeeded' } : { name: 'a' } };
    });
    await client.put('apis/a', bodies.api);
    const [operation, ...requests] = recorded.spans;
    expect(operation).toMatchObject({
      name: 'ArmClient.put',
      parent: undefined,
      status: 'success',
      attributes: {
        'apimkit.resource': 'apis/a',
        'apimkit.correlation_id': client.correlationId,
        'az.namespace': 'Microsoft.ApiManagement',
      },
    });
    expect(requests.map(({ name, parent, attributes }) => [name, parent, attributes['http.status_code']])).toEqual([
      ['HTTP PUT', 0, 503],
      ['HTTP PUT', 0, 202],
      ['HTTP GET', 0, 200],
      ['HTTP GET', 0, 200],
    ]);
    expect(requests[1]?.attributes.serviceRequestId).toBe('r2');
    expect(recorded.spans.every(({ isEnded }) => isEnded)).toBe(true);
    expect(seen.map(({ headers }) => headers.get('traceparent'))).toEqual(
      [1, 2, 3, 4].map((id) => `00-trace-${id}-01`),
    );
  });

  it('of failures have the status error', async () => {
    const { client } = armWith(() => ({ status: 400, body: errorBody('ValidationError') }));
    await client.put('apis/a', bodies.api).catch(() => undefined);
    expect(recorded.spans.map(({ name, status }) => [name, status])).toEqual([
      ['ArmClient.put', 'error'],
      ['HTTP PUT', 'error'],
    ]);
  });

  it('contain no secrets, tokens or signatures', async () => {
    const { client } = armWith(() => ({ body: { value: 'S3CRET' } }), {
      endpoint: 'https://management.azure.com',
      credential: { token: 'S3CRET' },
    });
    client.conceal((text) => text.replaceAll('hunter2', '(masked)'));
    await client.put('namedValues/hunter2', { properties: { displayName: 'a', value: 'S3CRET' } });
    await client.download('https://exports.blob.core.windows.net/a?sig=S3CRET');
    expect(recorded.spans).toHaveLength(4);
    expect(inspect(recorded.spans.map(({ attributes }) => attributes))).not.toContain('S3CRET');
    expect(recorded.spans[0]?.attributes['apimkit.resource']).toBe('namedValues/(masked)');
  });
});
