import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, names, properties, put, refuses } from '../kit.ts';

const path = 'loggers/l';
const insights = (credentials: object = { instrumentationKey: 'key' }) => ({
  loggerType: 'applicationInsights',
  credentials,
});
const generated = /^\{\{Logger-Credentials--[0-9a-f]{24}\}\}$/;

export const loggers: Section = {
  title: 'Loggers and diagnostics',
  behaviours: [
    {
      statement:
        'Credentials are returned as a reference to a named value `Logger-Credentials--` with 24 hexadecimal digits.',
      source: 'Azure/azure-powershell#12228',
      async check(call) {
        await put(call, path, insights());
        match((await properties(call('GET', path))).credentials.instrumentationKey, generated);
      },
    },
    {
      statement: 'That named value is secret, and its resource name has 24 hexadecimal digits.',
      source: 'Azure/apiops#321',
      async check(call) {
        await put(call, path, insights());
        const [one] = (await body(call('GET', 'namedValues'))).value;
        match(one.name, /^[0-9a-f]{24}$/);
        match(one.properties.displayName, /^Logger-Credentials--[0-9a-f]{24}$/);
        equal(one.properties.secret, true);
        deepEqual(await body(call('POST', `namedValues/${one.name}/listValue`)), { value: 'key' });
      },
    },
    {
      statement: 'Every write of a literal key creates another named value.',
      source: 'Azure/azure-powershell#12228',
      async check(call) {
        await put(call, path, insights());
        const before = (await properties(call('GET', path))).credentials.instrumentationKey;
        await put(call, path, insights());
        notEqual((await properties(call('GET', path))).credentials.instrumentationKey, before);
        equal((await names(call, 'namedValues')).length, 2);
      },
    },
    {
      statement:
        'The client id of a managed identity is returned as a reference by resource name, not by display name.',
      source: 'Azure/apiops#638',
      open: 'The service also rejects that reference. The emulator returns the client id, so that clients can compare it.',
      async check(call) {
        const credentials = {
          endpointAddress: 'shop.servicebus.windows.net',
          identityClientId: 'SystemAssigned',
          name: 'e',
        };
        await put(call, path, { loggerType: 'azureEventHub', credentials });
        const seen = (await properties(call('GET', path))).credentials;
        match(seen.identityClientId, /^\{\{[0-9a-f]{24}\}\}$/);
        ok((await names(call, 'namedValues')).includes(seen.identityClientId.slice(2, -2)));
        equal(seen.endpointAddress, 'shop.servicebus.windows.net');
      },
    },
    {
      statement: 'A reference to a named value that another service has is refused, with the name as the message.',
      source: 'Azure/apiops#163',
      check: (call) =>
        refuses(call('PUT', path, { properties: insights({ instrumentationKey: '{{Logger-Credentials--0}}' }) }), {
          target: "One or more Properties ['{0}'] specified are missing.",
          detail: 'Logger-Credentials--0',
        }),
    },
    {
      statement:
        'A logger for Application Insights without credentials is refused; the error lists the kinds of connection.',
      source: 'Azure/bicep-registry-modules#4174',
      check: (call) =>
        refuses(call('PUT', path, { properties: { loggerType: 'applicationInsights' } }), {
          code: 'ValidationError',
          detail:
            "'Credentials' does not contain at least one of expected connection methods: systemAssigned,identityClientId,connectionString,instrumentationKey",
        }),
    },
    {
      statement: 'A logger for Azure Monitor has no credentials.',
      source: 'Azure/apiops#163',
      async check(call) {
        await put(call, 'loggers/azuremonitor', { loggerType: 'azureMonitor', isBuffered: true });
      },
    },
    {
      statement: 'Type is one of `azureEventHub`, `applicationInsights` and `azureMonitor`.',
      source: 'Microsoft Learn, "Logger - Create Or Update"',
      check: (call) =>
        refuses(call('PUT', path, { properties: { ...insights(), loggerType: 'file' } }), { target: 'loggerType' }),
    },
    {
      statement: 'A diagnostic without a logger is refused.',
      source: 'Azure/apiops#381',
      check: (call) =>
        refuses(call('PUT', 'diagnostics/applicationinsights', { properties: { alwaysLog: 'allErrors' } }), {
          code: 'ValidationError',
          target: 'loggerId',
          detail: 'LoggerId must be specified.',
        }),
    },
    {
      statement: 'A diagnostic whose logger does not exist is refused.',
      source: 'Azure/apiops#748',
      check: (call) =>
        refuses(call('PUT', 'diagnostics/applicationinsights', { properties: { loggerId: '/loggers/none' } }), {
          target: 'loggerId',
          detail: "Logger Id 'none' does not exist",
        }),
    },
    {
      statement: 'The diagnostic `local`, of self-hosted gateways, has no logger: one is refused.',
      source: 'Azure/bicep-types-az#2573',
      async check(call) {
        await put(call, path, insights());
        await refuses(call('PUT', 'diagnostics/local', { properties: { loggerId: '/loggers/l' } }), {
          target: 'loggerId',
          detail: 'LoggerId must not be specified.',
        });
        await put(call, 'diagnostics/local', { alwaysLog: 'allErrors', verbosity: 'information' });
      },
    },
    {
      statement: 'Diagnostics have the names `applicationinsights`, `azuremonitor` and `local`.',
      source: 'Microsoft Learn, "Observability in Azure API Management"',
      async check(call) {
        await put(call, path, insights());
        for (const name of ['applicationinsights', 'azuremonitor'])
          await put(call, `diagnostics/${name}`, { loggerId: '/loggers/l' });
        await put(call, 'diagnostics/local', { alwaysLog: 'allErrors' });
        equal((await names(call, 'diagnostics')).length, 3);
      },
    },
    {
      statement: 'The id of the logger is returned in full, also when it was written as `/loggers/name`.',
      source: 'ApiManagementCreateDiagnostic.json',
      async check(call) {
        await put(call, path, insights());
        await put(call, 'diagnostics/applicationinsights', { loggerId: '/loggers/l' });
        match(
          (await properties(call('GET', 'diagnostics/applicationinsights'))).loggerId,
          /^\/subscriptions\/.*\/loggers\/l$/,
        );
      },
    },
    {
      statement: 'DELETE of a logger had the option `force` in api-version 2019-01-01 only.',
      source: 'Microsoft Learn, "Logger - Delete"',
      open: 'The emulator has one contract for all versions and ignores the option.',
    },
  ],
};
