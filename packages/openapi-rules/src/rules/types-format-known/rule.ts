import { hasText } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** A format is unknown. */
export const typesFormatKnown = defineRule({
  id: 'types-format-known',
  family: 'types',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A format is unknown',
  message: 'The format {format} is not one that tools know',
  *check({ schemas }) {
    for (const { value, place } of schemas)
      if (hasText(value.format) && !formats.has(value.format))
        yield { at: place.at('format'), values: { format: value.format } };
  },
});

const formats = new Set([
  ...['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'double-int', 'decimal', 'decimal128'],
  ...['float', 'double', 'byte', 'binary', 'base64url', 'char', 'password', 'html', 'commonmark', 'regex'],
  ...['date', 'date-time', 'time', 'duration', 'http-date', 'unixtime', 'email', 'idn-email', 'uuid', 'guid'],
  ...['uri', 'uri-reference', 'uri-template', 'iri', 'url', 'hostname', 'ipv4', 'ipv6', 'json-pointer'],
  ...['media-range', 'etag'],
]);
