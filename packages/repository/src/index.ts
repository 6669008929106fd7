/**
 * A git repository with artifacts: its project file, and what its policies and APIs add up to. Reading it is in `@apimkit/repository/node`.
 *
 * @module
 */
export { apiFactsIn } from './facts/facts.ts';
export { compareSides, type Side } from './gateway/compare.ts';
export { gatewayFactsIn } from './gateway/gateway.ts';
export { guardsOf } from './gateway/guards.ts';
export { type Call, callsOf, callText, effectiveFor, inheritedBy, parseCall } from './policies/effective.ts';
export { policiesOf, type RepositoryPolicy } from './policies/policies.ts';
export { projectMessages } from './project/messages.ts';
export { type Environment, type ParsedProject, type Project, parseProject, projectSchema } from './project/project.ts';
