/** What may stand in an element. Text is text: nothing here makes HTML of it. */
export type Child = Node | string | false | undefined;

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/**
 * An element: `el('button', { type: 'button', onclick: next }, 'Next')`. An attribute that is `false` is left out, one that is
 * `true` is there without a value, and one that begins with `on` is listened for.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(attribute.slice(2), value);
    else if (value !== false) element.setAttribute(attribute, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of lines in a square of 24, beside words that say the same. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    ...{ viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    ...{ fill: 'none', stroke: 'currentColor', 'stroke-width': '2' },
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** Names and values, one pair a line. */
export function pairs(rows: readonly (readonly [string, Child])[]): HTMLDListElement {
  return el(
    'dl',
    {},
    ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
  );
}
