import type { Page } from 'playwright-core';

// What can be measured of a screen that people see, besides what axe finds. Each answers with what is wrong, an entry each.

/** What a person can press or fill in, but for links: those in a sentence are as high as its lines (WCAG 2.2 §2.5.8). */
export const FIELDS = 'button, a.button, select, input, textarea, summary';

/** Everything that a person can press or fill in. */
const CONTROLS = `${FIELDS}, a[href]`;

/** What is cut off, or stands beside the screen (WCAG 2.2 §1.4.10, §1.4.12). */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      // Each word of the band says the same, and the first ones are always there; what is for the ear only has no place.
      if (
        element.closest('.test-band, .unseen, .skip, .language label, svg, option') ||
        !element.checkVisibility()
      ) {
        continue;
      }
      const name = `${element.tagName} ${element.textContent?.slice(0, 40)}`;
      const { left, right } = element.getBoundingClientRect();
      const isBand = element.classList.contains('verdict');
      if (!isBand && (left < -1 || right > innerWidth + 1))
        found.push(`beside the screen: ${name}`);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      const { overflowX, overflowY } = getComputedStyle(element);
      // What scrolls downwards is not lost; sideways it is tiring.
      const isCut =
        (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1);
      if (element !== document.body && isCut) found.push(`cut off: ${name}`);
    }
    return found;
  });
}

/** What reaches into the edge of the card that it stands in, or beyond. */
export function outOfCard(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const card of document.querySelectorAll<HTMLElement>('.card')) {
      const edge =
        card.getBoundingClientRect().right - parseFloat(getComputedStyle(card).paddingRight);
      for (const element of card.querySelectorAll<HTMLElement>('*')) {
        const isOut = element.getBoundingClientRect().right > edge + 1;
        if (isOut && element.checkVisibility() && !element.closest('.skip, .unseen')) {
          found.push(`${element.tagName} ${element.textContent?.slice(0, 40)}`);
        }
      }
    }
    return found;
  });
}

/** Targets that are too small for a finger: of 24 pixels all, of 44 those that lead on (WCAG 2.2 §2.5.8). */
export function smallTargets(page: Page, among = CONTROLS): Promise<string[]> {
  return page.evaluate((controls) => {
    const found: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>(`${controls}, label.button`)) {
      if (control.matches('.unseen, .skip') || !control.checkVisibility()) continue;
      const { width, height } = control.getBoundingClientRect();
      const least = control.matches('.primary, .way, .row > button:not(.small)') ? 44 : 24;
      if (width < least || height < least) {
        found.push(`${control.textContent?.slice(0, 40)} ${control.id}: ${width} × ${height}`);
      }
    }
    return found;
  }, among);
}

/** Buttons and fields whose edge cannot be seen. */
export function edgeless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, label.button, select, input, textarea',
    );
    return [...controls]
      .filter((control) => {
        // The browser draws what is chosen from by itself, with an edge that no style tells.
        if (control.matches('.unseen, [type=radio], [type=checkbox]') || !control.checkVisibility())
          return false;
        const {
          borderTopWidth,
          borderTopStyle,
          borderTopColor,
          backgroundColor,
          textDecorationLine,
        } = getComputedStyle(control);
        const hasEdge = Number.parseFloat(borderTopWidth) >= 1 && borderTopStyle === 'solid';
        // What looks like a link is known by its line.
        if (textDecorationLine === 'underline') return false;
        return !hasEdge || borderTopColor === backgroundColor;
      })
      .map((control) => `${control.tagName} ${control.textContent}`);
  });
}

/** What moves, or would. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.getAnimations().map(({ id }) => `an animation ${id}`);
    for (const element of document.querySelectorAll('*')) {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      if (
        animationName !== 'none' ||
        !/^0s(, 0s)*$/.test(transitionDuration) ||
        scrollBehavior === 'smooth'
      ) {
        found.push(`${element.tagName} ${element.className}`);
      }
    }
    return found;
  });
}

/** A stop on the way through a page with the Tab key. */
interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
}

/**
 * Goes once through the page with the Tab key. What has the focus is in sight, with nothing before it, and can be told (WCAG 2.2
 * §2.4.7, §2.4.11); nothing is left out, and nothing holds the focus for ever (§2.1.2).
 */
export async function lostFocus(page: Page): Promise<string[]> {
  const wanted = await page.evaluate((controls) => {
    // What is behind a dialog is out of reach, and must be.
    const place = document.querySelector('dialog[open]') ?? document;
    const all = [...place.querySelectorAll<HTMLElement>(controls)];
    // A group of choices is one stop: arrow keys go on from the one that is chosen.
    const shown = all.filter(
      (control) => control.checkVisibility() && !control.matches('[type=radio]:not(:checked)'),
    );
    for (const [at, control] of shown.entries()) control.dataset['stop'] = String(at);
    document.body.focus();
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.collapse(document.body.firstChild, 0);
    return shown.map(
      ({ tagName, id, textContent }) => `${tagName} ${id} ${textContent?.slice(0, 30)}`,
    );
  }, CONTROLS);
  const seen = new Set<string>();
  const found: string[] = [];
  // A field for a date has a stop for each of its parts.
  for (let pressed = 0; pressed < 4 * wanted.length + 8 && seen.size < wanted.length; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (!stop) continue;
    seen.add(stop.name);
    found.push(...stop.faults.map((fault) => `${fault}: ${wanted[Number(stop.name)]}`));
  }
  const missed = wanted.filter((_, at) => !seen.has(String(at)));
  return [...new Set(found), ...missed.map((name) => `cannot be reached: ${name}`)];
}

/** In the page: where the focus is now, and whether a person sees it. */
function stopHere(): Stop | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.dataset['stop'] === undefined) return undefined;
  const isUnseen = focused.classList.contains('unseen');
  const shown = isUnseen ? focused.nextElementSibling : focused;
  if (!(shown instanceof HTMLElement))
    return { name: focused.dataset['stop'], faults: ['has no face'] };
  const { left, top, width, height } = shown.getBoundingClientRect();
  const faults: string[] = [];
  // Whole or not, some of it must be in sight: a field can be higher than what a large zoom shows.
  const points = [0.1, 0.5, 0.9].map((part) => [left + width / 2, top + height * part] as const);
  const isSeen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (shown.contains(hit) || hit.contains(shown));
  });
  if (!isSeen) faults.push('is covered, or out of sight');
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('shows no focus');
  return { name: focused.dataset['stop'], faults };
}

/** The text in every line farther apart, as some people need it (WCAG 2.2 §1.4.12). Ends with what it answers. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  return () => page.evaluate(() => void document.adoptedStyleSheets.pop());
}

/** How much of a picture is not its first colour, from 0 to 1. */
export function inkIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
      return pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}
