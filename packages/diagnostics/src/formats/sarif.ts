import type { Diagnostic, Range } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';

/** What reports say of a rule besides its findings. */
export interface RuleInformation {
  readonly code: string;
  readonly description: string;
  readonly help?: string;
  /** Address of its page. */
  readonly page?: string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

const regionOf = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** SARIF 2.1.0, as code scanning reads it. */
export function sarif(findings: readonly Diagnostic[], rules: readonly RuleInformation[] = []): string {
  const codes = [...new Set([...rules.map(({ code }) => code), ...findings.map(({ code }) => code)])];
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const fingerprints = fingerprintsOf(findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'apimkit',
            rules: codes.map((code) => {
              const rule = known.get(code);
              return {
                id: code,
                shortDescription: { text: rule?.description ?? code },
                ...(rule?.help === undefined ? {} : { help: { text: rule.help } }),
                ...(rule?.page === undefined ? {} : { helpUri: rule.page }),
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ code, severity, message, help, file, range, resource }, index) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: levels[severity],
          message: { text: help === undefined ? message : `${message}. ${help}` },
          partialFingerprints: { 'apimkit/v1': fingerprints[index] },
          ...(file === undefined && resource === undefined
            ? {}
            : {
                locations: [
                  {
                    ...(file === undefined
                      ? {}
                      : {
                          physicalLocation: {
                            artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
                            ...(range ? { region: regionOf(range) } : {}),
                          },
                        }),
                    ...(resource === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: resource }] }),
                  },
                ],
              }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
