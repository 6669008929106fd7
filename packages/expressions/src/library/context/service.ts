import type { ContextDeployment, ContextLastError, ContextNamed } from '../../context.ts';
import { declareType } from '../../types/declare.ts';
import { ContextValue, reads, wrapped } from './facts.ts';
import { certificatesOf } from './fields.ts';

/** `IDeployment`. */
export class DeploymentValue extends ContextValue<ContextDeployment> {}
/** `ILastError`. */
export class LastErrorValue extends ContextValue<ContextLastError> {}
/** `IWorkspace`. */
export class WorkspaceValue extends ContextValue<ContextNamed> {}
class GatewayValue extends ContextValue<ContextDeployment> {}

export const serviceTypes = [
  declareType({
    name: 'IGateway',
    kind: 'interface',
    instances: GatewayValue,
    members: {
      'string Id { get; }': reads<ContextDeployment>(({ gatewayId }) => gatewayId),
      'string InstanceId { get; }': reads<ContextDeployment>(({ gatewayId }) => gatewayId),
      'bool IsManaged { get; }': reads<ContextDeployment>(({ gatewayId }) => gatewayId === 'managed'),
    },
  }),
  declareType({
    name: 'IDeployment',
    kind: 'interface',
    instances: DeploymentValue,
    members: {
      'IReadOnlyDictionary<string, X509Certificate2> Certificates { get; }': reads<ContextDeployment>(
        ({ certificates }, run) => certificatesOf(run, certificates),
      ),
      'IGateway Gateway { get; }': reads<ContextDeployment>((facts) => wrapped(GatewayValue, facts)),
      'string GatewayId { get; }': reads<ContextDeployment>(({ gatewayId }) => gatewayId),
      'string Region { get; }': reads<ContextDeployment>(({ region }) => region),
      'string ServiceId { get; }': reads<ContextDeployment>(({ serviceId }) => serviceId),
      'string ServiceName { get; }': reads<ContextDeployment>(({ serviceName }) => serviceName),
    },
  }),
  declareType({
    name: 'ILastError',
    kind: 'interface',
    instances: LastErrorValue,
    members: {
      'string Message { get; }': reads<ContextLastError>(({ message }) => message),
      'string Path { get; }': reads<ContextLastError>(({ path }) => path),
      'string PolicyId { get; }': reads<ContextLastError>(({ policyId }) => policyId),
      'string Reason { get; }': reads<ContextLastError>(({ reason }) => reason),
      'string Scope { get; }': reads<ContextLastError>(({ scope }) => scope),
      'string Section { get; }': reads<ContextLastError>(({ section }) => section),
      'string Source { get; }': reads<ContextLastError>(({ source }) => source),
    },
  }),
  declareType({
    name: 'IWorkspace',
    kind: 'interface',
    instances: WorkspaceValue,
    members: {
      'string Id { get; }': reads<ContextNamed>(({ id }) => id),
      'string Name { get; }': reads<ContextNamed>(({ name }) => name),
    },
  }),
];
