import { hasText, isObject, itemsOf, objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

/** What the API, its tags and its operations say of themselves. */
export const documentation: readonly SpecificationRule[] = [
  defineRule({
    id: 'documentation-api',
    summary: 'The API has a description',
    severity: 'warn',
    from: 'recommended',
    settledBy: { settlement: 'description' },
    *check({ root, start }): Iterable<Finding> {
      if (!hasText(objectOf(root.info).description)) yield [start.at('info'), 'The API has no description'];
    },
  }),
  defineRule({
    id: 'documentation-contact',
    summary: 'The document says whom to ask',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'contact' },
    *check({ root, start }): Iterable<Finding> {
      const { email, url } = objectOf(objectOf(root.info).contact);
      if (!hasText(email) && !hasText(url)) yield [start.at('info'), 'The API names no contact with an email or url'];
    },
  }),
  defineRule({
    id: 'documentation-operation-summary',
    summary: 'Every operation has a summary',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (!hasText(value.summary))
          yield [place, `${label} has no summary, which is its name for everyone who looks for it`];
    },
  }),
  defineRule({
    id: 'documentation-summary-form',
    summary: 'Summaries are short, without a full stop',
    severity: 'info',
    from: 'strict',
    *check({ operations }) {
      for (const { value, place, label } of operations) {
        const summary = stringOf(value.summary)?.trim() ?? '';
        if (summary.length > 80)
          yield [place.at('summary'), `The summary of ${label} has ${summary.length} characters; lists show about 80`];
        else if (/[^.]\.$/.test(summary)) yield [place.at('summary'), `The summary of ${label} ends with a full stop`];
      }
    },
  }),
  defineRule({
    id: 'documentation-summary-unique',
    summary: 'No two operations have the same summary',
    severity: 'warn',
    from: 'strict',
    *check({ operations }): Iterable<Finding> {
      const taken = new Map<string, string>();
      for (const { value, place, label } of operations) {
        const summary = stringOf(value.summary)?.trim().toLowerCase() ?? '';
        const other = taken.get(summary);
        if (summary !== '' && other !== undefined) yield [place.at('summary'), `${label} has the summary of ${other}`];
        taken.set(summary, label);
      }
    },
  }),
  defineRule({
    id: 'documentation-operation-description',
    summary: 'Every operation has a description',
    severity: 'info',
    from: 'strict',
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (!hasText(value.description)) yield [place, `${label} has no description`];
    },
  }),
  defineRule({
    id: 'documentation-operation-tag',
    summary: 'Every operation has a tag',
    severity: 'info',
    from: 'strict',
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (itemsOf(value.tags).length === 0) yield [place, `${label} has no tag to be found by`];
    },
  }),
  defineRule({
    id: 'documentation-tag-declared',
    summary: 'Tags of operations are among those of the document',
    severity: 'info',
    from: 'strict',
    *check({ operations, root }): Iterable<Finding> {
      const declared = new Set(itemsOf(root.tags).map((tag) => objectOf(tag).name));
      for (const { value, place, label } of operations)
        for (const [index, tag] of itemsOf(value.tags).entries())
          if (typeof tag === 'string' && !declared.has(tag))
            yield [place.at('tags', index), `The tag ${tag} of ${label} is not among the tags of the document`];
    },
  }),
  defineRule({
    id: 'documentation-tag-description',
    summary: 'Every tag has a description',
    severity: 'info',
    from: 'strict',
    *check({ root, start }) {
      for (const [index, tag] of itemsOf(root.tags).entries())
        if (isObject(tag) && !hasText(tag.description))
          yield [start.at('tags', index), `The tag ${wordOf(tag.name)} has no description`];
    },
  }),
  defineRule({
    id: 'documentation-deprecated',
    summary: 'What is deprecated says what to use instead',
    severity: 'warn',
    from: 'strict',
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (value.deprecated === true && !hasText(value.description))
          yield [place.at('deprecated'), `${label} is deprecated and does not say what to use instead`];
    },
  }),
];
