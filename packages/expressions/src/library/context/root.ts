import type { ExpressionContext } from '../../context.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type Implementation } from '../../types/declare.ts';
import { callMember } from '../members.ts';
import { ApiValue, OperationValue, ProductValue } from './apis.ts';
import { SubscriptionValue, UserValue } from './callers.ts';
import { ContextValue, Documented, reads, wrapped } from './facts.ts';
import { variablesOf } from './fields.ts';
import { RequestValue, ResponseValue } from './messages.ts';
import { DeploymentValue, LastErrorValue, WorkspaceValue } from './service.ts';
import { dateTimeOf, timeSpanOf } from './times.ts';

type GraphQL = NonNullable<ExpressionContext['graphql']>;
class GraphQLValue extends ContextValue<GraphQL> {}

/** The value of `context`. Its members read the run. */
export class ContextRoot extends Documented {}

/** The only one. */
export const contextRoot = new ContextRoot();

const property = (read: (context: ExpressionContext, run: Run) => Value): Implementation =>
  function (this: Run) {
    return read(this.context, this) ?? null;
  };

const json = (run: Run, value: unknown): Value =>
  value === undefined || value === null
    ? null
    : callMember(run, 'JObject', 'static JObject Parse(string)', JSON.stringify(value));

export const rootTypes = [
  declareType({
    name: 'IGraphQL',
    kind: 'interface',
    instances: GraphQLValue,
    members: {
      'JObject Arguments { get; }': reads<GraphQL>((facts, run) => json(run, facts.arguments)),
      'JObject Parent { get; }': reads<GraphQL>(({ parent }, run) => json(run, parent)),
    },
  }),
  declareType({
    name: 'IContext',
    kind: 'interface',
    instances: ContextRoot,
    members: {
      'IContextApi Api { get; }': property(({ api }) => wrapped(ApiValue, api)),
      'IDeployment Deployment { get; }': property(({ deployment }) => wrapped(DeploymentValue, deployment)),
      'TimeSpan Elapsed { get; }': property(({ elapsed }) => timeSpanOf(elapsed)),
      'IGraphQL GraphQL { get; }': property(({ graphql }) => wrapped(GraphQLValue, graphql)),
      'ILastError LastError { get; }': property(({ lastError }) => wrapped(LastErrorValue, lastError)),
      'IOperation Operation { get; }': property(({ operation }) => wrapped(OperationValue, operation)),
      'IProduct Product { get; }': property(({ product }) => wrapped(ProductValue, product)),
      'IRequest Request { get; }': property(({ request }) => wrapped(RequestValue, request)),
      'Guid RequestId { get; }': property(({ requestId }, run) =>
        callMember(run, 'Guid', 'static Guid Parse(string)', requestId),
      ),
      'IResponse Response { get; }': property(({ response }) => wrapped(ResponseValue, response)),
      'ISubscription Subscription { get; }': property(({ subscription }) => wrapped(SubscriptionValue, subscription)),
      'DateTime Timestamp { get; }': property(({ timestamp }) => dateTimeOf(timestamp)),
      'bool Tracing { get; }': property(({ tracing }) => tracing),
      'IUser User { get; }': property(({ user }) => wrapped(UserValue, user)),
      'IReadOnlyDictionary<string, object> Variables { get; }': property((_, run) => variablesOf(run)),
      'IWorkspace Workspace { get; }': property(({ workspace }) => wrapped(WorkspaceValue, workspace)),
      'void Trace(string)'(this: Run, _root: ContextRoot, message: string | null) {
        this.context.trace(message ?? '');
        return null;
      },
    },
  }),
];
