import type { ContextApi, ContextNamed, ContextOperation, ContextProduct } from '../../context.ts';
import type { Run } from '../../runtime/run.ts';
import { declareType } from '../../types/declare.ts';
import { arrayOf, ContextValue, reads, wrapped } from './facts.ts';
import { UrlValue } from './url.ts';

/** `IContextApi`. */
export class ApiValue extends ContextValue<ContextApi> {}
/** `IOperation`. */
export class OperationValue extends ContextValue<ContextOperation> {}
/** `IProduct`. */
export class ProductValue extends ContextValue<ContextProduct> {}
/** `IGroup`. */
export class GroupValue extends ContextValue<ContextNamed> {}

type KeyNames = ContextApi['subscriptionKeyParameterNames'];
class KeyNamesValue extends ContextValue<KeyNames> {}

const named = {
  'string Id { get; }': reads<ContextNamed>(({ id }) => id),
  'string Name { get; }': reads<ContextNamed>(({ name }) => name),
};

/** `IEnumerable<IGroup>`. */
export const groupsOf = (run: Run, groups: readonly ContextNamed[]) =>
  arrayOf(
    run,
    'IGroup',
    groups.map((group) => wrapped(GroupValue, group)),
  );

export const apiTypes = [
  declareType({
    name: 'ISubscriptionKeyParameterNames',
    kind: 'interface',
    instances: KeyNamesValue,
    members: {
      'string Header { get; }': reads<KeyNames>(({ header }) => header),
      'string Query { get; }': reads<KeyNames>(({ query }) => query),
    },
  }),
  declareType({
    name: 'IApi',
    kind: 'interface',
    members: {
      ...named,
      'string Path { get; }': reads<ContextApi>(({ path }) => path),
      'IEnumerable<string> Protocols { get; }': reads<ContextApi>(({ protocols }, run) =>
        arrayOf(run, 'string', protocols),
      ),
      'IUrl ServiceUrl { get; }': reads<ContextApi>(({ serviceUrl }) => wrapped(UrlValue, serviceUrl)),
      'ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; }': reads<ContextApi>(
        ({ subscriptionKeyParameterNames }) => wrapped(KeyNamesValue, subscriptionKeyParameterNames),
      ),
    },
  }),
  declareType({
    name: 'IContextApi',
    kind: 'interface',
    bases: ['IApi'],
    instances: ApiValue,
    members: {
      'bool IsCurrentRevision { get; }': reads<ContextApi>(({ isCurrentRevision }) => isCurrentRevision),
      'string Revision { get; }': reads<ContextApi>(({ revision }) => revision),
      'string Version { get; }': reads<ContextApi>(({ version }) => version),
    },
  }),
  declareType({
    name: 'IOperation',
    kind: 'interface',
    instances: OperationValue,
    members: {
      ...named,
      'string Method { get; }': reads<ContextOperation>(({ method }) => method),
      'string UrlTemplate { get; }': reads<ContextOperation>(({ urlTemplate }) => urlTemplate),
    },
  }),
  declareType({ name: 'IGroup', kind: 'interface', instances: GroupValue, members: named }),
  declareType({ name: 'ProductState', kind: 'enum', values: { NotPublished: 0, Published: 1 } }),
  declareType({
    name: 'IProduct',
    kind: 'interface',
    instances: ProductValue,
    members: {
      ...named,
      'IEnumerable<IApi> Apis { get; }': reads<ContextProduct>(({ apis }, run) =>
        arrayOf(
          run,
          'IApi',
          apis.map((api) => wrapped(ApiValue, api)),
        ),
      ),
      'bool ApprovalRequired { get; }': reads<ContextProduct>(({ approvalRequired }) => approvalRequired),
      'IEnumerable<IGroup> Groups { get; }': reads<ContextProduct>(({ groups }, run) => groupsOf(run, groups)),
      'ProductState State { get; }': reads<ContextProduct>(({ state }) => (state === 'Published' ? 1 : 0)),
      'int? SubscriptionLimit { get; }': reads<ContextProduct>(({ subscriptionLimit }) => subscriptionLimit),
      'bool SubscriptionRequired { get; }': reads<ContextProduct>(({ subscriptionRequired }) => subscriptionRequired),
    },
  }),
];
