/**
 * The script of the page: filters by severity and text, opens and closes groups. It contains no part of the findings. If you
 * change it, change `scriptHash` too; a failing test prints the new value.
 */
export const script = `'use strict';
const groups = [...document.querySelectorAll('details')].map((group) => {
  const file = group.querySelector('summary').textContent.toLowerCase();
  const rows = [...group.querySelectorAll('tbody tr')].map((row) => ({
    row, severity: row.dataset.severity, text: file + ' ' + row.textContent.toLowerCase(),
  }));
  return { group, rows, count: group.querySelector('.count') };
});
const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
const words = document.querySelector('#filter');
const boxes = [...document.querySelectorAll('.bar input[type=checkbox]')];
const status = document.querySelector('#status');
function apply() {
  const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const on = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let total = 0;
  for (const { group, rows, count } of groups) {
    let shown = 0;
    for (const { row, severity, text } of rows) {
      const fits = on.has(severity) && wanted.every((word) => text.includes(word));
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown += 1;
    }
    group.hidden = shown === 0;
    count.textContent = shown === rows.length ? String(shown) : shown + ' of ' + rows.length;
    total += shown;
  }
  if (wanted.length > 0 && total <= 200) for (const { group } of groups) if (!group.hidden) group.open = true;
  status.textContent = total + ' of ' + all + ' shown';
}
let waiting = 0;
function soon() {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(apply);
}
words.addEventListener('input', soon);
for (const box of boxes) box.addEventListener('change', soon);
for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () => {
    for (const { group } of groups) group.open = button.value === 'open';
  });
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && event.target !== words) {
    event.preventDefault();
    words.focus();
  } else if (event.key === 'Escape' && event.target === words) {
    words.value = '';
    soon();
  }
});
apply();`;

/** The SHA-256 of the script, for the content security policy. */
export const scriptHash = 'Oar+alotA6Dv5XHcLoQSJo7Ejwi2YQ9oGICR+BRZFwM=';
