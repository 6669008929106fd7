import { defineKind } from '../kind.ts';

/** Settings that every kind of diagnostic shares. */
export const diagnosticFacts = {
  sample: { 'properties.alwaysLog': 'allErrors', 'properties.loggerId': '{target}' },
  references: [
    // Azure/apiops#748.
    { path: 'properties.loggerId', to: ['logger'], form: 'id', absent: "Logger Id '{name}' does not exist" },
  ],
  conditions: [
    {
      // Azure/apiops#381.
      names: { except: ['local'] },
      needs: ['properties.loggerId'],
      refusal: { target: 'loggerId', message: 'LoggerId must be specified.' },
    },
    {
      // Azure/bicep-types-az#2573.
      names: { only: ['local'] },
      excludes: ['properties.loggerId'],
      refusal: { target: 'loggerId', message: 'LoggerId must not be specified.' },
    },
  ],
  defaults: {
    'properties.httpCorrelationProtocol': 'Legacy',
    'properties.operationNameFormat': 'Name',
    'properties.verbosity': 'information',
    'properties.logClientIp': false,
    'properties.metrics': false,
  },
  shape: {
    alwaysLog: 'allErrors',
    loggerId: 'string',
    'sampling.samplingType': 'fixed',
    'sampling.percentage': 'number 0..100',
    'frontend.request.headers[]': 'string',
    'frontend.request.body.bytes': 'number 0..8192',
    'frontend.request.dataMasking.queryParams[].value': 'string',
    'frontend.request.dataMasking.queryParams[].mode': 'Mask|Hide',
    'frontend.request.dataMasking.headers[].value': 'string',
    'frontend.request.dataMasking.headers[].mode': 'Mask|Hide',
    'frontend.response.headers[]': 'string',
    'frontend.response.body.bytes': 'number 0..8192',
    'frontend.response.dataMasking.queryParams[].value': 'string',
    'frontend.response.dataMasking.queryParams[].mode': 'Mask|Hide',
    'frontend.response.dataMasking.headers[].value': 'string',
    'frontend.response.dataMasking.headers[].mode': 'Mask|Hide',
    'backend.request.headers[]': 'string',
    'backend.request.body.bytes': 'number 0..8192',
    'backend.request.dataMasking.queryParams[].value': 'string',
    'backend.request.dataMasking.queryParams[].mode': 'Mask|Hide',
    'backend.request.dataMasking.headers[].value': 'string',
    'backend.request.dataMasking.headers[].mode': 'Mask|Hide',
    'backend.response.headers[]': 'string',
    'backend.response.body.bytes': 'number 0..8192',
    'backend.response.dataMasking.queryParams[].value': 'string',
    'backend.response.dataMasking.queryParams[].mode': 'Mask|Hide',
    'backend.response.dataMasking.headers[].value': 'string',
    'backend.response.dataMasking.headers[].mode': 'Mask|Hide',
    logClientIp: 'boolean',
    httpCorrelationProtocol: 'None|Legacy|W3C',
    verbosity: 'verbose|information|error',
    operationNameFormat: 'Name|Url',
    metrics: 'boolean',
    'largeLanguageModel.logs': 'disabled|enabled',
    'largeLanguageModel.requests.messages': 'all',
    'largeLanguageModel.requests.maxSizeInBytes': 'integer',
    'largeLanguageModel.responses.messages': 'all',
    'largeLanguageModel.responses.maxSizeInBytes': 'integer',
  },
} as const;

/** Telemetry settings of the whole service. */
export const diagnostic = defineKind({
  kind: 'diagnostic',
  title: 'Diagnostic',
  arm: 'diagnostics/{diagnostic}',
  section: 'diagnostics',
  highlights: ['properties.loggerId', 'properties.verbosity'],
  appliesToAllApis: true,
  fixedNames: true,
  filters: ['name'],
  files: {
    toolkit: { info: 'diagnostics/{diagnostic}/diagnosticInformation.json' },
    cli: { info: 'diagnostics/{diagnostic}/diagnosticInformation.json' },
  },
  ...diagnosticFacts,
});
