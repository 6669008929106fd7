import { policies, traceText } from '@apimkit/gateway';
import { describe, expect, it } from 'vitest';
import { type Expectation, runScenario, scenarios } from './gateway-scenario.ts';

/** The parts of a result that an expectation lists, in the same form. */
async function observed(expected: Expectation, result: Awaited<ReturnType<typeof runScenario>>[number]['result']) {
  const { response, exchanges, variables, lastError, unsupported, trace, events } = result;
  const text = await response.clone().text();
  const last = exchanges.at(-1);
  const pick = (names: Readonly<Record<string, unknown>>, read: (name: string) => unknown) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, read(name) ?? null]));
  const shown = traceText(trace);
  const all = {
    status: response.status,
    reason: response.statusText,
    headers: pick(expected.headers ?? {}, (name) => response.headers.get(name)),
    body: text,
    json: expected.json === undefined ? undefined : JSON.parse(text),
    sent: last && {
      method: last.method,
      url: last.url,
      headers: pick(expected.sent?.headers ?? {}, (name) =>
        [...last.headers].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1].join(', '),
      ),
      body: new TextDecoder().decode(last.body),
      certificate: last.certificate,
    },
    requests: exchanges.length,
    variables: pick(expected.variables ?? {}, (name) => variables.get(name)),
    error: lastError && pick(expected.error ?? {}, (name) => lastError[name as keyof typeof lastError]),
    trace: (expected.trace ?? []).filter((part) => shown.includes(part)),
    unsupported: unsupported.map(({ policy }) => policy),
    events: events.map(({ kind, policy, name, value, properties }) => ({ kind, policy, name, value, properties })),
  };
  const keys = Object.keys(expected) as (keyof Expectation)[];
  return Object.fromEntries(
    keys.map((key) => {
      const value = all[key];
      if (key !== 'sent' || !expected.sent || !value) return [key, value ?? null];
      const { sent } = expected;
      return [
        key,
        Object.fromEntries(Object.keys(sent).map((part) => [part, (value as typeof sent)[part as keyof typeof sent]])),
      ];
    }),
  );
}

describe('the gateway', () => {
  for (const [name, scenario] of scenarios())
    it(`${name}: ${scenario.about}`, async () => {
      expect(scenario.documentation).toMatch(/^https:\/\/learn\.microsoft\.com\//);
      for (const { call, result } of await runScenario(scenario)) {
        const { expect: expected } = call;
        expect(await observed(expected, result), traceText(result.trace)).toEqual(expected);
        // What cannot run is expected by name, or it is a defect of the scenario.
        if (!expected.unsupported) expect(result.unsupported).toEqual([]);
      }
    });

  it('has scenarios for every policy that runs', () => {
    const texts = scenarios().map(([, scenario]) => JSON.stringify(scenario));
    const running = policies.flatMap(({ name, support }) => (support === 'refused' ? [] : name));
    const without = running.filter((name) => !texts.some((text) => new RegExp(`<${name}[ />]`).test(text)));
    expect(without).toEqual([]);
  });
});
