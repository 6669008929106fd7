/**
 * `apimkit.yaml`: where the artifacts of a repository are and which environments they go to.
 *
 * @module
 */
export { projectMessages } from './messages.ts';
export type { Environment, ParsedProject, Project } from './project.ts';
export { parseProject, projectSchema } from './project.ts';
