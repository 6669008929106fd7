import { effectivePolicy } from '@apimkit/policy';
import { expect, it } from 'vitest';
import { guardsOf } from './guards.ts';

const read = (inbound: string) =>
  guardsOf(
    effectivePolicy([{ scope: 'global', file: 'p.xml', text: `<policies><inbound>${inbound}</inbound></policies>` }]),
  ).map(({ kind, about, condition, demands, allows, limits }) => ({ kind, about, condition, demands, allows, limits }));

const plain = { about: '', condition: '', demands: [], allows: {}, limits: {} };

it.each([
  [
    '<validate-jwt header-name="Authorization"><issuers><issuer>a</issuer></issuers><required-claims><claim name="x" /></required-claims></validate-jwt>',
    { kind: 'token', about: 'authorization', demands: ['claim x'], allows: { issuers: ['a'] } },
  ],
  [
    '<rate-limit calls="10" renewal-period="5" />',
    { kind: 'limit', about: 'rate-limit', limits: { 'calls a second': 2 } },
  ],
  ['<rate-limit calls="@(n)" renewal-period="5" />', { kind: 'limit', about: 'rate-limit' }],
  [
    '<choose><when condition="@(a)"><ip-filter action="allow"><address>1.2.3.4</address></ip-filter></when></choose>',
    { kind: 'ip', about: 'allowed', condition: '"@(a)"', allows: { addresses: ['1.2.3.4'] } },
  ],
  [
    '<check-header name="X-A"><value>1</value></check-header>',
    { kind: 'header', about: 'x-a', allows: { values: ['1'] } },
  ],
  [
    '<validate-content unspecified-content-type-action="prevent" size-exceeded-action="detect" max-size="9" />',
    { kind: 'content', about: 'validate-content', demands: ['validate-content unspecified-content-type-action'] },
  ],
])('reads what %s asks', (inbound, expected) => {
  expect(read(inbound)).toEqual([{ ...plain, ...expected }]);
});

it('ignores policies that only report or pass on', () => {
  expect(read('<validate-parameters specified-parameter-action="detect" /><set-header name="a" />')).toEqual([]);
});
