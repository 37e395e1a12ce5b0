import { homeSteps } from '../../src/page/home-screen.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const MACINTOSH =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
const FIREFOX_ON_ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:148.0) Gecko/148.0 Firefox/148.0';
const CHROME_ON_ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';
const FIREFOX_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:148.0) Gecko/20100101 Firefox/148.0';

test.each([
  ['a phone with Safari', IPHONE, 5, false, 'safari'],
  ['a tablet with Safari, which calls itself a Macintosh', MACINTOSH, 5, false, 'safari'],
  ['a Macintosh', MACINTOSH, 0, false, undefined],
  ['a phone with Firefox', FIREFOX_ON_ANDROID, 5, false, 'menu'],
  ['a phone with Chrome, which offers it by itself', CHROME_ON_ANDROID, 5, true, undefined],
  ['a desk with Firefox', FIREFOX_ON_WINDOWS, 0, false, undefined],
  ['a desk with a screen that can be touched', FIREFOX_ON_WINDOWS, 10, false, undefined],
  ['a browser that says nothing of itself', '', 5, false, undefined],
] as const)('%s', (_what, userAgent, touchPoints, hasPrompt, steps) => {
  const signs = { userAgent, touchPoints, hasPrompt };
  expect(homeSteps({ ...signs, isInstalled: false })).toBe(steps);
  expect(homeSteps({ ...signs, isInstalled: true })).toBeUndefined();
});
