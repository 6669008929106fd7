import { dirname, resolve } from 'node:path';
import type { Environment, Project } from '../project/project.ts';
import type { ProjectFile } from './project-file.ts';

/** Settings of a run from a project file, with the values of the chosen environment. Paths are absolute. */
export interface Settings extends Omit<Environment, 'guards'> {
  readonly artifacts?: string;
  readonly layout?: Project['layout'];
  readonly maxDeletes?: number;
  readonly protect?: readonly string[];
}

/** The settings of an environment; without one only those of the project itself. */
export function settingsOf(file: ProjectFile | undefined, environment: string | undefined): Settings {
  if (!file) return {};
  const { project, path } = file;
  const absolute = (one: string) => resolve(dirname(path), one);
  const { guards, ...rest } = (environment === undefined ? undefined : project.environments[environment]) ?? {};
  const { overrides, values, variables, selection } = rest;
  return {
    ...rest,
    ...guards,
    artifacts: absolute(project.artifacts),
    layout: project.layout,
    ...(overrides ? { overrides: overrides.map(absolute) } : {}),
    ...(values ? { values: values.map(absolute) } : {}),
    ...(variables ? { variables: variables.map(absolute) } : {}),
    ...(selection === undefined ? {} : { selection: absolute(selection) }),
  };
}

/** An environment of the project file, with what identifies it in values. */
export interface EnvironmentPlace {
  readonly name: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
}

/** The chosen environment and the others: values that refer to another environment are reported. */
export interface EnvironmentPlaces {
  readonly here: EnvironmentPlace;
  readonly others: readonly EnvironmentPlace[];
}

/** The environments of a project, seen from the chosen one. */
export function placesOf({ environments }: Project, name: string): EnvironmentPlaces {
  const places = Object.entries(environments).map(([one, { subscription, resourceGroup }]) => ({
    name: one,
    ...(subscription === undefined ? {} : { subscriptionId: subscription }),
    ...(resourceGroup === undefined ? {} : { resourceGroup }),
  }));
  return {
    here: places.find((one) => one.name === name) ?? { name },
    others: places.filter((one) => one.name !== name),
  };
}

/** A service in a project file. */
export interface ServiceNames {
  readonly subscription?: string | undefined;
  readonly resourceGroup?: string | undefined;
  readonly service?: string | undefined;
}

/**
 * Returns the ARM id of a service whose names are known in full; override files may have some of them.
 *
 * @param names of the project file or the options
 * @param ofOverrides settings in override files
 * @example
 * serviceIdOf({ subscription: 's', resourceGroup: 'g', service: 'shop' }, {}); // '/subscriptions/s/resourceGroups/g/providers/…'
 */
export function serviceIdOf(names: ServiceNames, ofOverrides: Readonly<Record<string, string>>): string | undefined {
  const subscription = names.subscription ?? ofOverrides.subscriptionId;
  const group = names.resourceGroup ?? ofOverrides.resourceGroup;
  const name = names.service ?? ofOverrides.serviceName;
  if (subscription === undefined || group === undefined || name === undefined) return undefined;
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ApiManagement/service/${name}`;
}
