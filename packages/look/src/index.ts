export { SHAPES, type Tone } from './shapes.ts';
export { STYLESHEET } from './stylesheet.ts';
export { TEST_WORDS } from './test-words.ts';
