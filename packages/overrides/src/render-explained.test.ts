import { textWidth } from '@apimkit/diagnostics';
import { expect, it } from 'vitest';
import { type Explained, renderExplained } from './index.ts';

const rows: readonly Explained[] = [
  {
    path: 'properties.url',
    value: 'https://orders.example.com/blue',
    from: 'override',
    at: 'environments/prod.yaml:17',
  },
  {
    path: 'properties.title',
    value: 'Orders',
    from: 'artifact',
    at: 'artifacts/backends/orders/backendInformation.json:4',
  },
];

it('is a line for each value without a limit', () => {
  expect(renderExplained('backend:orders', rows).split('\n')).toHaveLength(3);
});

it.each([30, 60, 80])('fits %d columns', (width) => {
  const text = renderExplained('backend:orders', rows, { width });
  for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
  expect(text.replaceAll(/\s/g, '')).toContain('properties.url'.slice(0, 8));
});
