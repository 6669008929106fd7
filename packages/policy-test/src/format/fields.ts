import type { Fields, Shape, TextForm } from './shape.ts';

const text = (description: string, form?: TextForm): Shape => ({
  type: 'text',
  description,
  ...(form ? { form } : {}),
});
const map = (description: string, of: Shape): Shape => ({ type: 'map', description, of });
const either = (description: string, ...of: readonly Shape[]): Shape => ({ type: 'either', description, of });

const requestForm = {
  pattern: '^([A-Z]+ +)?(/|https?://)\\S*$',
  name: 'a method and a path, such as GET /orders/1',
};
const pathForm = { pattern: '^/\\S*$', name: 'a path that starts with /' };
/** As `parseCall` of the repository reads it. */
const operationForm = {
  pattern: '^\\s*(api:)?[^/@\\s][^/@]*(/[^@]*[^@\\s][^@]*)?(@[^/]*[^/\\s][^/]*)?$',
  name: 'such as orders/get-order',
};
const urlForm = { pattern: '^https?://\\S+$', name: 'a URL' };
const durationForm = { pattern: '^\\d+(\\.\\d+)?(ms|s)$', name: 'a duration, such as 500ms or 2s' };
const clockForm = {
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z$',
  name: 'a time in UTC, such as 2026-01-15T12:00:00Z',
};
const base64Form = { pattern: '^[A-Za-z0-9+/]+=*$', name: 'a key in Base64' };
const methodForm = { pattern: '^[A-Z]+$', name: 'a method in upper case' };

const scalar: Shape = { type: 'scalar' };
const absent: Shape = { type: 'null', description: 'It must be absent' };
const matchFields: Fields = {
  contains: either('Texts that it contains', scalar, { type: 'list', of: scalar }),
  matches: { type: 'text', description: 'Regular expression that matches a part of it' },
};
/** An expected text. */
const match = (description: string): Shape =>
  either(description, absent, scalar, { type: 'object', fields: matchFields });

const headers = (description: string): Shape => map(description, scalar);

const bodyMatch: Shape = either('The body: a text, or what it contains', scalar, {
  type: 'object',
  fields: {
    ...matchFields,
    json: { type: 'json', description: 'The whole body as JSON; the order of properties does not matter' },
    at: map('Values by their path in the body: $.items[0].id', { type: 'json' }),
  },
});

const sentFields: Fields = {
  method: text('Method', methodForm),
  url: match('The whole URL'),
  headers: map('Headers by name; null: absent', match('')),
  body: bodyMatch,
  times: { type: 'integer', minimum: 0, description: 'Number of requests; 0: none. Default: at least one' },
};

const requestShape: Shape = either(
  'The request: GET /orders/1, or its parts. The path is behind the suffix and the version of the API; a URL is as a client sends it',
  text('', requestForm),
  {
    type: 'object',
    fields: {
      method: text('Method. Default: that of the operation', methodForm),
      path: text('Path behind the suffix and the version of the API. Default: that of the operation', pathForm),
      url: text('The whole URL, as a client sends it', urlForm),
      headers: headers('Headers by name'),
      query: map('Query parameters by name', scalar),
      body: text('The body, as text'),
      json: { type: 'json', description: 'The body, as JSON' },
    },
  },
);

const callerShape: Shape = either(
  'Who calls. Default: a subscription for all APIs',
  { type: 'text', values: ['anonymous'], description: 'No subscription, no user' },
  {
    type: 'object',
    fields: {
      subscription: text('Id of the subscription. Default: test'),
      product: text('Product of the subscription: its policies run'),
      user: either('Id of the user, or more of it', text(''), {
        type: 'object',
        required: ['id'],
        fields: {
          id: text('Id'),
          email: text('E-mail address'),
          firstName: text('First name'),
          lastName: text('Last name'),
          groups: { type: 'list', of: text(''), description: 'Names of groups' },
        },
      }),
      claims: map('Claims of a token in the header Authorization, which is signed with a made-up key', {
        type: 'json',
      }),
      signedBy: text(
        'URL of the OpenID configuration that publishes the made-up key, so that validate-jwt trusts it',
        urlForm,
      ),
      signedWith: text(
        'Key in Base64 that signs the token in place of the made-up one (HS256), as in issuer-signing-keys of validate-jwt',
        base64Form,
      ),
      tokenHeader: text('Header of the token. Default Authorization'),
      certificate: {
        type: 'object',
        description: 'Certificate of the client: what policies see of it. Its content is made up, and it is trusted',
        fields: {
          subject: text('Subject. Default CN=client'),
          issuer: text('Subject of its issuer. Default CN=issuer'),
          thumbprint: text('Thumbprint'),
          serialNumber: text('Serial number'),
          notBefore: text('Start of its validity. Default 2000-01-01T00:00:00Z', clockForm),
          notAfter: text('End of its validity. Default 2100-01-01T00:00:00Z', clockForm),
        },
      },
      ipAddress: text('Address of the client. Default 127.0.0.1'),
    },
  },
);

const responseShape: Shape = {
  type: 'object',
  fields: {
    status: { type: 'integer', minimum: 100, maximum: 599, description: 'Status code. Default 200' },
    headers: headers('Headers by name'),
    body: text('The body, as text'),
    json: { type: 'json', description: 'The body, as JSON' },
    delay: text('Time until it responds: 500ms, 2s. No real time passes', durationForm),
    fail: { type: 'text', values: ['connection', 'timeout'], description: 'It does not respond' },
  },
};

const expectFields: Fields = {
  status: { type: 'integer', minimum: 100, maximum: 599, description: 'Status code of the response' },
  headers: map('Headers of the response by name; null: absent', match('')),
  body: bodyMatch,
  backend: either(
    'What the backend received: the last request of forward-request, or none',
    { type: 'text', values: ['none'], description: 'No request was forwarded' },
    { type: 'object', fields: sentFields },
  ),
  variables: map('Variables of the context at the end by name; null: absent or null', { type: 'json' }),
  calls: {
    type: 'list',
    description: 'Requests that policies sent, the forwarded ones included, or with times: 0 did not send',
    of: either('', text(''), {
      type: 'object',
      required: ['to'],
      fields: { to: text('Id of a backend, or start of a URL; * is any text'), ...sentFields },
    }),
  },
};

/** What a file sets for all of its tests, and each test for itself. */
const shared: Fields = {
  request: requestShape,
  caller: callerShape,
  variables: map('Variables of the context at the start by name', { type: 'json' }),
  namedValues: map('Named values by display name, in place of those of the artifacts', scalar),
  mocks: map(
    'Responses by id of a backend or start of a URL, in which * is any text; a method may be in front. A list is used in its order, and its last response repeats',
    either('', responseShape, { type: 'list', of: responseShape, minimum: 1 }),
  ),
  clock: text('Time of the request. Default 2026-01-01T00:00:00Z. It moves only when a policy waits', clockForm),
};

/** The properties of a test. */
export const testShape: Shape = {
  type: 'object',
  required: ['name', 'expect'],
  fields: {
    name: text('What is tested'),
    only: { type: 'true', description: 'Run only the tests with this property' },
    skip: text('Do not run it; the text is the reason'),
    each: {
      type: 'list',
      minimum: 1,
      description: `A table: the test runs once for each row, with its values in place of ${'$'}{column} everywhere in the test`,
      of: map('', { type: 'json' }),
    },
    ...shared,
    repeat: {
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
      description: 'Send the request several times; the last one is checked',
    },
    expect: { type: 'object', description: 'What must be true afterwards', fields: expectFields },
  },
};

/** What a file tests: one of them. */
export const targets = ['operation', 'fragment', 'policy'] as const;

/** The properties of a file. */
export const fileShape: Shape & { readonly type: 'object' } = {
  type: 'object',
  required: ['tests'],
  fields: {
    operation: text(
      'The operation: orders/get-order, or orders for all of the API, with @workspace behind',
      operationForm,
    ),
    fragment: text('The name of a fragment, which runs by itself'),
    policy: text('Path of a policy file, which runs by itself, relative to this file'),
    section: {
      type: 'text',
      values: ['inbound', 'outbound', 'on-error'],
      description: 'The section in which the fragment runs. Default inbound',
    },
    ...shared,
    tests: { type: 'list', minimum: 1, of: testShape, description: 'The tests' },
  },
};
