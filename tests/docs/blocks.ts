import { globSync, readFileSync } from 'node:fs';

/** A part of a page: a block of code, or code within a sentence. */
export interface Code {
  /** `file:line`. */
  readonly at: string;
  /** What follows the fence; empty for code within a sentence. */
  readonly language: string;
  readonly text: string;
}

/** Pages that people write. Generated ones repeat what is tested elsewhere, and decisions are about their time. */
export const pages = globSync([
  'README.md',
  'CONTRIBUTING.md',
  'docs/*.md',
  'docs/{guides,contributing}/**/*.md',
  '{packages,apps,rulesets,examples}/*/README.md',
]).sort();

const fence = /^( *)(`{3,})([^\n]*)\n([\s\S]*?)^\1\2 *$/gm;
const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** The blocks of code of a page. */
export function blocksOf(file: string): readonly Code[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(fence)].map(({ index, 3: language = '', 4: code = '' }) => ({
    at: `${file}:${lineAt(text, index)}`,
    language: language.trim(),
    text: code,
  }));
}

/** The code within sentences of a page. */
export function inlineCode(file: string): readonly Code[] {
  const whole = readFileSync(file, 'utf8');
  const text = whole.replaceAll(fence, (block) => block.replaceAll(/[^\n]/g, ' '));
  return [...text.matchAll(/`([^`\n]+)`/g)].map(({ index, 1: code = '' }) => ({
    at: `${file}:${lineAt(text, index)}`,
    language: '',
    text: code,
  }));
}
