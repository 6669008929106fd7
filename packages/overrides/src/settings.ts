import type { Diagnostic } from '@apimkit/diagnostics';
import { overrideMessages } from './messages.ts';
import type { Tree } from './tree.ts';
import type { OverrideSettings } from './types.ts';

/** Settings of the toolkit that identify the service. */
const read: Readonly<Record<string, keyof OverrideSettings>> = {
  apimservicename: 'serviceName',
  api_management_service_name: 'serviceName',
  azure_subscription_id: 'subscriptionId',
  azure_resource_group_name: 'resourceGroup',
  azure_cloud_environment: 'cloud',
};

/** Settings of the toolkit that are set elsewhere in apimkit, or not at all. */
const ignored = new Set([
  'apispecificationformat',
  'api_specification_format',
  'api_management_service_output_folder_path',
  'configuration_yaml_path',
  'commit_id',
  'dry_run',
  'strict_validation',
  'arm_api_version',
  'logging',
  'applicationinsights_connection_string',
  'otel_exporter_otlp_endpoint',
]);

/** Returns true for a key that is a setting and not a section. */
export const isSetting = (key: string) => key.toLowerCase() in read || ignored.has(key.toLowerCase());

/** Reads one setting; an invalid one is reported and ignored. */
export function readSetting(key: string, value: Tree, report: (diagnostic: Diagnostic) => void): OverrideSettings {
  const name = read[key.toLowerCase()];
  if (name === undefined) {
    report(overrideMessages.report('ignored-setting', { key }, value.mark));
    return {};
  }
  if (value.type === 'scalar' && (value.value === null || value.value === '')) return {};
  if (value.type !== 'scalar') {
    report(overrideMessages.report('shape', { key, expected: 'a text', advice: `Write ${key}: name` }, value.mark));
    return {};
  }
  const text = String(value.value);
  const left = /^\$\(([\w.-]+)\)$/.exec(text.trim());
  if (!left) return { [name]: text };
  report(overrideMessages.report('pipeline-setting', { token: text, key, name: left[1] ?? '' }, value.mark));
  return {};
}
