/** Whose words for it a person finds: those of Safari and the other browsers of its maker's phones, or those of a browser's menu. */
export type HomeSteps = 'safari' | 'menu';

/** What a browser says of itself. */
export interface BrowserSigns {
  readonly userAgent: string;
  /** Fingers that it can tell apart. */
  readonly touchPoints: number;
  /** Whether it offers by itself to install a page (`beforeinstallprompt`). */
  readonly hasPrompt: boolean;
  /** Whether the page was opened from a home screen. */
  readonly isInstalled: boolean;
}

/**
 * How the page comes to the home screen of a phone or a tablet; nothing where the browser offers it by itself, where it is done, and on
 * a desk. Safari forgets what a page kept after seven days without a visit, unless it is there. What the steps are called, no
 * feature of a browser tells, so this is the one place that looks at its name: a wrong guess costs a line that does not fit.
 */
export function homeSteps(signs: BrowserSigns): HomeSteps | undefined {
  const { userAgent, touchPoints, hasPrompt, isInstalled } = signs;
  if (hasPrompt || isInstalled) return undefined;
  // A tablet of theirs calls itself a Macintosh, and no Macintosh can be touched.
  const isTablet = userAgent.includes('Macintosh') && touchPoints > 1;
  if (isTablet || /iPhone|iPad|iPod/.test(userAgent)) return 'safari';
  return userAgent.includes('Android') ? 'menu' : undefined;
}

/** What this browser says. */
export function browserSigns(): BrowserSigns {
  return {
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    hasPrompt: 'onbeforeinstallprompt' in window,
    isInstalled:
      matchMedia('(display-mode: standalone)').matches ||
      // Safari's own, from before there were media queries for it.
      Reflect.get(navigator, 'standalone') === true,
  };
}
