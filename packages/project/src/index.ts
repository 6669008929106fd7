/**
 * The project file `apimkit.yaml`: the artifacts folder of a repository and its environments.
 *
 * @module
 */
export { projectMessages } from './messages.ts';
export type { Environment, ParsedProject, Project } from './project.ts';
export { parseProject, projectSchema } from './project.ts';
