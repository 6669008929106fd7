import { loadCSharp } from '@apimkit/csharp/node';
import { effectivePolicy } from '@apimkit/policy';
import { describe, expect, it } from 'vitest';
import { createLinter, type PolicyCall, policyRules } from './index.ts';

const linter = createLinter({
  rules: policyRules.map((rule) => ({ rule, severity: rule.severity })),
  parse: await loadCSharp(),
});

const inbound = (...children: readonly string[]) =>
  `<policies>\n<inbound>\n${children.join('\n')}\n</inbound>\n<backend><base /></backend>\n<outbound><base /></outbound>\n<on-error><base /></on-error>\n</policies>`;
const include = (name: string) => `<include-fragment fragment-id="${name}" />`;
const validate =
  '<validate-azure-ad-token tenant-id="t"><client-application-ids><application-id>a</application-id></client-application-ids></validate-azure-ad-token>';
const read =
  '<set-variable name="role" value="@(context.Request.Headers.GetValueOrDefault("Authorization","").AsJwt()?.Subject)" />';
const body = '<set-variable name="all" value="@(context.Request.Body.As<string>())" />';
const subscriber = '<set-variable name="who" value="@(context.Subscription.Id)" />';
const fragments = Object.fromEntries(
  Object.entries({ validate, read, body, subscriber }).map(([name, text]) => [
    name,
    `<fragment>\n${text}\n</fragment>`,
  ]),
);
const sources = new Map(Object.entries(fragments).map(([name, text]) => [name, { file: `${name}.xml`, text }]));

const call = (name: string, needsSubscription: boolean, ...documents: readonly string[]): PolicyCall => ({
  name,
  needsSubscription,
  effective: effectivePolicy(
    documents.map((text, index) => ({ scope: `scope ${index}`, file: `policy-${index}.xml`, text })),
    sources,
  ),
});
const ofFragment = (rule: string, name: keyof typeof fragments & string, ...calls: readonly PolicyCall[]) =>
  linter
    .lint(fragments[name] ?? '', { file: `${name}.xml`, fragmentName: name, calls: () => calls })
    .filter((one) => one.rule === rule)
    .map(({ message }) => message);
const ofPolicy = (rule: string, text: string, ...calls: readonly PolicyCall[]) =>
  linter
    .lint(text, { file: 'policy-0.xml', scope: 'api', calls: () => calls })
    .filter((one) => one.rule === rule)
    .map(({ message }) => message);

describe('a token that is read', () => {
  const rule = 'jwt-read-not-validated';
  const good = call('api:good', true, inbound(include('validate'), include('read')));
  const late = call('api:late', true, inbound(include('read'), include('validate')));
  const none = call('api:none', true, inbound('<base />', include('read')));

  it('in a fragment is checked in the order of each policy that includes it, and the message names the policy without validation', () => {
    expect(ofFragment(rule, 'read', good)).toEqual([]);
    expect(ofFragment(rule, 'read', good, late)).toEqual(['The token is read but not validated in api:late']);
    expect(ofFragment(rule, 'read', good, none)).toEqual(['The token is read but not validated in api:none']);
    expect(ofFragment(rule, 'read')).toEqual([]);
  });

  it('can be validated by a broader scope that runs before', () => {
    const above = inbound(validate);
    const before = inbound('<base />', read);
    const after = inbound(read, '<base />');
    expect(ofPolicy(rule, before, call('api:a', true, before, above))).toEqual([]);
    expect(ofPolicy(rule, after, call('api:a', true, after, above))).toHaveLength(1);
    expect(ofPolicy(rule, before, call('api:a', true, before, inbound()))).toHaveLength(1);
    expect(ofPolicy(rule, before, call('api:a', true, before, above), call('api:a (product b)', true, before))).toEqual(
      ['The token is read but not validated in api:a (product b)'],
    );
  });

  it('can be validated by a policy that is not available', () => {
    expect(ofFragment(rule, 'read', call('api:a', true, inbound(include('elsewhere'), include('read'))))).toEqual([]);
  });
});

describe('a subscription', () => {
  const rule = 'nullable-context';
  const document = inbound('<base />', subscriber);
  it('exists if a key is required, but not in on-error', () => {
    expect(ofPolicy(rule, document, call('api:a', true, document))).toEqual([]);
    expect(ofPolicy(rule, document, call('api:a', false, document))).toHaveLength(1);
    const late = `<policies><inbound><base /></inbound><on-error>${subscriber}</on-error></policies>`;
    expect(ofPolicy(rule, late, call('api:a', true, late))).toHaveLength(1);
    const user = inbound('<base />', subscriber.replace('Subscription', 'User'));
    expect(ofPolicy(rule, user, call('api:a', true, user))).toHaveLength(1);
  });

  it('is required by all policies that include a fragment, or the message names the one that does not', () => {
    const closed = call('api:closed', true, inbound(include('subscriber')));
    const open = call('api:open', false, inbound(include('subscriber')));
    expect(ofFragment(rule, 'subscriber', closed)).toEqual([]);
    expect(ofFragment(rule, 'subscriber', closed, open)).toEqual([expect.stringContaining('calls of api:open,')]);
  });
});

describe('a body that a fragment reads', () => {
  const rule = 'body-consumed';
  const replaced = call('api:a', true, inbound(include('body'), '<set-body>{}</set-body>'));
  it('is consumed unless every policy that includes it sets another body afterwards', () => {
    expect(ofFragment(rule, 'body', replaced)).toEqual([]);
    expect(ofFragment(rule, 'body', replaced, call('api:b', true, inbound(include('body'))))).toHaveLength(1);
    expect(ofFragment(rule, 'body')).toHaveLength(1);
  });
});

describe('a section that does not inherit', () => {
  const text = '<policies><inbound><set-variable name="a" value="b" /></inbound></policies>';
  const codes = (inherits?: (section: string) => boolean | undefined) =>
    linter
      .lint(text, { scope: 'api', ...(inherits ? { inherits } : {}) })
      .filter(({ rule }) => rule === 'missing-section' || rule === 'missing-base')
      .map(({ rule }) => rule);
  it('is reported unless the broader scopes are known to be empty', () => {
    expect(codes()).toHaveLength(4);
    expect(codes(() => undefined)).toHaveLength(4);
    expect(codes((section) => section !== 'on-error')).toHaveLength(3);
    expect(codes(() => false)).toEqual([]);
  });
});
