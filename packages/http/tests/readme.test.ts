import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const example = readFileSync(new URL('./readme-example.ts', import.meta.url), 'utf8');

test('the example is typed and works', async () => {
  expect(readme).toContain(`\`\`\`ts\n${example.replace('export const', 'const')}\`\`\`\n`);
  const written = process.stdout.write;
  // What it logs belongs to nobody here.
  process.stdout.write = () => true;
  const { url, close } = await import('./readme-example.ts');
  const response = await fetch(`${url}/greetings/anna?loud=yes`);
  expect(await response.json()).toEqual({ text: 'Hello, anna!' });
  await close();
  process.stdout.write = written;
});
