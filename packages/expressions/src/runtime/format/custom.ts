import type { Digits } from './digits.ts';
import { rounded } from './digits.ts';
import { exponentText } from './standard.ts';

interface Section {
  readonly text: string;
  /** Which section it is: the second has no sign. */
  readonly index: number;
}

/** What a section asks for. */
interface Plan {
  readonly digitCount: number;
  readonly decimalPos: number;
  readonly firstDigit: number;
  readonly lastDigit: number;
  readonly isScientific: boolean;
  readonly hasGroups: boolean;
  readonly scale: number;
}

/** Literals, escapes, exponents and single characters of a format. */
const token = /'[^']*'?|"[^"]*"?|\\[\s\S]?|[eE][+-]?0+|[\s\S]/g;

/** Sections are separated by `;` outside of quotes. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [one] of format.matchAll(token)) {
    if (one === ';') sections.push('');
    else sections[sections.length - 1] += one;
  }
  return sections;
}

function sectionFor(sections: readonly string[], wanted: number): Section {
  const text = sections[wanted];
  return text ? { text, index: wanted } : { text: sections[0] ?? '', index: 0 };
}

function planOf(section: string): Plan {
  let digitCount = 0;
  let decimalPos = -1;
  let firstDigit = Number.MAX_SAFE_INTEGER;
  let lastDigit = 0;
  let commaPos = -1;
  let commas = 0;
  let hasGroups = false;
  let isScientific = false;
  let scale = 0;
  for (const [one] of section.matchAll(token)) {
    if (one === '#') digitCount++;
    else if (one === '0') {
      firstDigit = Math.min(firstDigit, digitCount);
      lastDigit = ++digitCount;
    } else if (one === '.') decimalPos = decimalPos < 0 ? digitCount : decimalPos;
    else if (one === ',' && digitCount > 0 && decimalPos < 0) {
      if (commaPos === digitCount) commas++;
      else {
        hasGroups ||= commaPos >= 0;
        commaPos = digitCount;
        commas = 1;
      }
    } else if (one === '%') scale += 2;
    else if (one === '‰') scale += 3;
    else if (/^e./i.test(one)) isScientific = true;
  }
  if (decimalPos < 0) decimalPos = digitCount;
  if (commaPos === decimalPos) scale -= commas * 3;
  else if (commaPos >= 0) hasGroups = true;
  return { digitCount, decimalPos, firstDigit, lastDigit, isScientific, hasGroups, scale };
}

/** Writes a number by a custom format: `0`, `#`, `.`, `,`, `%`, `‰`, `E0`, literals, sections. */
export function custom(input: Digits, format: string): string {
  const sections = sectionsOf(format);
  let section = sectionFor(sections, input.digits === '' ? 2 : input.isNegative ? 1 : 0);
  let plan = planOf(section.text);
  let number = scaled(input, plan);
  if (input.digits !== '' && number.digits === '') {
    const zero = sectionFor(sections, 2);
    if (zero.index !== section.index) {
      section = zero;
      plan = planOf(zero.text);
      number = { ...number, point: 0 };
    }
  }
  const text = written(number, section.text, plan);
  return number.isNegative && section.index === 0 && (number.point !== 0 || text !== '') ? `-${text}` : text;
}

function scaled(number: Digits, plan: Plan): Digits {
  if (number.digits === '') return number;
  const point = number.point + plan.scale;
  const count = plan.isScientific ? plan.digitCount : point + plan.digitCount - plan.decimalPos;
  return rounded({ ...number, point }, count);
}

function written({ digits, point }: Digits, section: string, plan: Plan): string {
  const { decimalPos, digitCount, hasGroups } = plan;
  const firstDigit = plan.firstDigit < decimalPos ? decimalPos - plan.firstDigit : 0;
  const lastDigit = plan.lastDigit > decimalPos ? decimalPos - plan.lastDigit : 0;
  let place = plan.isScientific ? decimalPos : Math.max(point, decimalPos);
  let adjust = plan.isScientific ? 0 : point - decimalPos;
  let isScientific = plan.isScientific;
  let next = 0;
  let hasPoint = false;
  let text = '';
  const digit = (one: string): void => {
    text += one;
    if (hasGroups && place > 1 && (place - 1) % 3 === 0) text += ',';
  };
  for (const [one] of section.matchAll(token)) {
    if (one === '#' || one === '0' || one === '.') {
      for (; adjust > 0; adjust--, place--) digit(digits[next++] ?? '0');
    }
    if (one === '#' || one === '0') {
      let found: string;
      if (adjust < 0) {
        adjust++;
        found = place <= firstDigit ? '0' : '';
      } else found = digits[next++] ?? (place > lastDigit ? '0' : '');
      if (found !== '') digit(found);
      place--;
    } else if (one === '.') {
      if (place === 0 && !hasPoint && (lastDigit < 0 || (decimalPos < digitCount && next < digits.length))) {
        text += '.';
        hasPoint = true;
      }
    } else if (one === ',') continue;
    else if (/^['"]/.test(one)) text += one.slice(1, one.length > 1 && one.endsWith(one[0] ?? '') ? -1 : undefined);
    else if (one.startsWith('\\')) text += one.slice(1);
    else if (/^e./i.test(one) && isScientific) {
      const zeros = one.replace(/[^0]/g, '').length;
      text += exponentText(one[0] ?? '', digits === '' ? 0 : point - decimalPos, Math.min(zeros, 10), one[1] === '+');
      isScientific = false;
    } else text += one;
  }
  return text;
}
