import type { Diagnostic, Fix, Range, Severity } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { json, webAddress } from './escape.ts';
import { type Format, fullText, type RuleInformation } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, as code scanning reads it. */
export const sarif: Format = (findings, { rules = [], version, category = 'apimkit' }) => {
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const [firsts, indices] = [new Map<string, Diagnostic>(), new Map<string, number>()];
  for (const one of findings) if (!firsts.has(one.code)) firsts.set(one.code, one);
  // Rules without results are omitted, because code scanning limits the number of rules.
  for (const code of firsts.keys()) indices.set(code, indices.size);
  const fingerprints = fingerprintsOf(findings);
  return json({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'apimkit',
            ...(version === undefined ? {} : { version, semanticVersion: version }),
            rules: [...indices.keys()].map((code) => descriptorOf(code, known.get(code), firsts.get(code))),
          },
        },
        automationDetails: { id: `${category}/` },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that paths are relative to' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((one, index) => resultOf(one, indices.get(one.code) ?? -1, fingerprints[index] ?? '')),
      },
    ],
  });
};

/** Information about a rule; for an unknown rule, the message of its first finding. */
function descriptorOf(code: string, rule: RuleInformation | undefined, first: Diagnostic | undefined) {
  const description = rule?.description || first?.message || code;
  const help = rule?.help ?? (rule === undefined ? first?.help : undefined);
  const page = webAddress(rule?.page ?? first?.url);
  const severity: Severity | undefined = rule?.severity ?? first?.severity;
  const text = help ?? rule?.markdown ?? (page === undefined ? undefined : `See ${page}`);
  return {
    id: code,
    shortDescription: { text: description },
    fullDescription: { text: description },
    ...(text === undefined
      ? {}
      : { help: { text, ...(rule?.markdown === undefined ? {} : { markdown: rule.markdown }) } }),
    ...(page === undefined ? {} : { helpUri: page }),
    ...(severity === undefined ? {} : { defaultConfiguration: { level: levels[severity] } }),
    ...(code.includes('/') ? { properties: { tags: [code.slice(0, code.indexOf('/'))] } } : {}),
  };
}

function resultOf(one: Diagnostic, ruleIndex: number, fingerprint: string) {
  const { code, severity, file, range, resource, fix } = one;
  // Code scanning rejects the whole report if a result has no location: findings without a file get a logical one.
  const physical = {
    artifactLocation: artifactOf(file ?? resource ?? 'apimkit'),
    region: range && file !== undefined ? regionOf(range) : { startLine: 1 },
  };
  const logical = resource === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: resource }] };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: fullText(one) },
    partialFingerprints: { 'apimkit/v1': fingerprint },
    locations: [{ physicalLocation: physical, ...logical }],
    ...(fix && fix.edits.length > 0 && file !== undefined ? { fixes: [fixOf(one, fix, file)] } : {}),
  };
}

function fixOf({ help, message }: Diagnostic, { title, edits }: Fix, file: string) {
  return {
    description: { text: title ?? help ?? message },
    artifactChanges: [
      {
        artifactLocation: artifactOf(file),
        replacements: edits.map(({ range, text }) => ({
          deletedRegion: regionOf(range),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
      },
    ],
  };
}

/** Converts paths to URIs; an absolute path has no base. */
function artifactOf(file: string) {
  const uri = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (file.startsWith('/')) return { uri: `file://${uri}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}

const regionOf = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
