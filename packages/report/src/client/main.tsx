import { render } from 'preact';
import { App, Printed } from './app.tsx';

const root = document.getElementById('app');
const print = document.createElement('div');
print.id = 'print';
if (root) {
  root.textContent = '';
  render(<App />, root);
  root.after(print);
  // The screen shows one section, paper has all of them.
  addEventListener('beforeprint', () => render(<Printed />, print));
  addEventListener('afterprint', () => render(null, print));
}
